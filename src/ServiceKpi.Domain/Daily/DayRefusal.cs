namespace ServiceKpi.Domain.Daily;

/// <summary>Which rule of days forbids a write: no other kind has these, and programs are told which it was.</summary>
public enum DayRefusal
{
    /// <summary>The day has not come yet at the outlet.</summary>
    Future,

    /// <summary>The outlet had not opened yet, or has closed for good.</summary>
    NotTrading,

    /// <summary>The note is longer than <see cref="TextLimits.DayNote"/>.</summary>
    NoteTooLong,
}
