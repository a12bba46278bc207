namespace ServiceKpi.Web.Ui.Tables;

/// <summary>Which outlets are listed together.</summary>
public enum RankGroup
{
    /// <summary>Those with a rank.</summary>
    Judged,

    /// <summary>Those of too few cases to judge.</summary>
    Few,

    /// <summary>Those without a value.</summary>
    Nothing,
}
