namespace ServiceKpi.Web.Features.Pace;

/// <summary>Which month the pace is told of.</summary>
internal static class PaceMonth
{
    /// <summary>The running month of a period that holds today; the month that a period is; null for any other period.</summary>
    public static DateOnly? Of(Period period, DateOnly today) =>
        period.Contains(today) ? today
        : period == Period.MonthOf(period.From) ? period.From
        : null;
}
