namespace ServiceKpi.Domain.Excellence;

/// <summary>What became of a version that was to be stored.</summary>
public enum ScoreOutcome
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>Somebody else has stored one since this was composed; nothing was stored.</summary>
    Conflict,

    /// <summary>It would begin in a month that is over and has been judged by another; nothing was stored.</summary>
    TooEarly,
}
