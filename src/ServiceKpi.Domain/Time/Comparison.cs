namespace ServiceKpi.Domain.Time;

/// <summary>What a period is compared with.</summary>
public enum Comparison
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The period before: the previous month of a month, else as many days immediately before.</summary>
    Previous,

    /// <summary>The same calendar days one year earlier.</summary>
    LastYear,

    /// <summary>364 days earlier, so that every weekday meets the same weekday.</summary>
    LastYearWeekday,
}
