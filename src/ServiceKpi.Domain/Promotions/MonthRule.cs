namespace ServiceKpi.Domain.Promotions;

/// <summary>Whether an outlet kept the rule of at least one event a month.</summary>
public enum MonthRule
{
    /// <summary>An event had a day in the month.</summary>
    Kept,

    /// <summary>An event will have a day in what is left of the month.</summary>
    Planned,

    /// <summary>The month is still running and has no event yet.</summary>
    Running,

    /// <summary>The month is over and had none.</summary>
    Missed,

    /// <summary>The outlet did not trade in the month.</summary>
    NotTrading,
}
