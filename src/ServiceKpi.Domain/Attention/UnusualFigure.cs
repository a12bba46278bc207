using System.Globalization;

namespace ServiceKpi.Domain.Attention;

/// <summary>A figure of a day far from what the outlet has on that weekday.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Kpi">What the figure is of: visits, revenue or transaction ratio.</param>
/// <param name="Day">The day.</param>
/// <param name="Value">The figure, in the unit of the KPI.</param>
/// <param name="Usual">What it is compared with.</param>
/// <param name="Score">The modified z-score; above 0 for a high figure.</param>
public sealed record UnusualFigure(Outlet Outlet, Kpi Kpi, DateOnly Day, double Value, WeekdayPattern Usual, double Score) : Finding(
    Outlet,
    new FindingKey(
        FindingKind.UnusualFigure, Outlet.Code, Kpi.Id, Period.Of(Day), Value.ToString("0.##", CultureInfo.InvariantCulture)),
    Math.Abs(Score) >= 2 * WeekdayPattern.Limit ? Severity.High : Severity.Middle,
    Math.Abs(Score));

/// <summary>Finds figures of the latest days far from what the outlet has on the same weekday.</summary>
internal static class UnusualFigureSearch
{
    /// <summary>How many days up to the last due one are judged.</summary>
    public const int DaysJudged = 14;

    /// <summary>How many days must be read, up to the last due one.</summary>
    public const int DaysNeeded = DaysJudged + (7 * WeekdayPattern.Weeks);

    /// <summary>
    /// At most two findings a day, so that one thing comes up once: visits; revenue unless visits are unusual in the same
    /// direction; the ratio, which follows from both, only when neither is unusual.
    /// </summary>
    /// <param name="stretch">The outlet's days, <see cref="DaysNeeded"/> of them.</param>
    /// <param name="isHoliday">Days that have no weekday's pattern: neither judged nor compared with.</param>
    /// <param name="hasEvent">Days of a promotion: not compared with, and nothing high on them is unusual.</param>
    public static IEnumerable<UnusualFigure> Of(
        OutletStretch stretch, Func<DateOnly, bool> isHoliday, Func<DateOnly, bool> hasEvent)
    {
        for (var back = 0; back < DaysJudged; back++)
        {
            var day = stretch.LastDue.AddDays(-back);
            if (!stretch.Days.Contains(day) || !stretch.WasOpen(day) || isHoliday(day))
            {
                continue;
            }

            var visits = Judge(Worth.Visits, stretch.Visits, day, isCount: true);
            var revenue = Judge(Worth.Revenue, stretch.Revenue, day);
            if (visits is not null)
            {
                yield return visits;
            }

            if (revenue is not null && (visits is null || Math.Sign(visits.Score) != Math.Sign(revenue.Score)))
            {
                yield return revenue;
            }

            if (visits is null && revenue is null && Judge(Worth.Ratio, stretch.Ratio, day) is { } ratio)
            {
                yield return ratio;
            }
        }

        UnusualFigure? Judge(Kpi kpi, Func<DateOnly, double?> figureOf, DateOnly day, bool isCount = false) =>
            figureOf(day) is { } value
            && WeekdayPattern.Of(Before(day).Select(figureOf).OfType<double>(), isCount) is { } usual
            && usual.ScoreOfUnusual(value) is { } score
            && !(score > 0 && hasEvent(day))
                ? new UnusualFigure(stretch.Outlet, kpi, day, value, usual, score)
                : null;

        IEnumerable<DateOnly> Before(DateOnly day) => Enumerable.Range(1, WeekdayPattern.Weeks)
            .Select(week => day.AddDays(-7 * week))
            .Where(d => stretch.Days.Contains(d) && stretch.WasOpen(d) && !isHoliday(d) && !hasEvent(d));
    }
}
