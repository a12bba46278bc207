namespace ServiceKpi.Domain.Kpis;

/// <summary>The unit of a KPI's value.</summary>
public enum KpiUnit
{
    /// <summary>Major units of the organisation's currency.</summary>
    Currency,

    /// <summary>Things, or things per day.</summary>
    Count,

    /// <summary>0 to 100, where 100 is all of them.</summary>
    Percent,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>A mean on a survey's scale.</summary>
    Score,

    /// <summary>−100 to 100.</summary>
    Points,

    /// <summary>Major units of the organisation's currency per customer visit.</summary>
    CurrencyPerVisit,
}

/// <summary>Which way a KPI improves.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>Money is counted in minor units, hundredths of the currency whatever the currency, and shown in major ones.</summary>
public static class Money
{
    /// <summary>Minor units in a major unit.</summary>
    public const int MinorPerMajor = 100;

    /// <summary>The amount in major units.</summary>
    public static double ToMajor(Int128 minor) => (double)minor / MinorPerMajor;
}
