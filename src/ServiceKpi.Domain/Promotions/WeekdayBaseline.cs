namespace ServiceKpi.Domain.Promotions;

/// <summary>What one weekday usually has, by the days before an event that count.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Days">How many days count, 0 to <see cref="EventDays.WeeksBefore"/>.</param>
/// <param name="Mean">Their mean visits; null of no days.</param>
public sealed record WeekdayBaseline(DayOfWeek Weekday, int Days, double? Mean)
{
    /// <summary>With fewer days than this nobody can tell what is usual.</summary>
    public const int LeastDays = 2;

    /// <summary>True when there are days enough.</summary>
    public bool IsKnown => Days >= LeastDays;
}
