namespace ServiceKpi.Domain.Attention;

/// <summary>The verdict on a location has become one that asks for something.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Month">The month the verdict is on, compared with the one before it.</param>
/// <param name="Now">The verdict on it.</param>
/// <param name="Before">The verdict on the month before it; none when nobody could tell.</param>
/// <param name="Visits">The visits of the month with their comparison.</param>
/// <param name="Ratio">The transaction ratio of the month with its comparison.</param>
public sealed record WorseVerdict(
    Outlet Outlet, Period Month, LocationVerdict Now, LocationVerdict? Before, KpiReading Visits, KpiReading Ratio) : Finding(
    Outlet,
    new FindingKey(FindingKind.WorseVerdict, Outlet.Code, Now.ToString(), Month),
    Now == LocationVerdict.Review ? Severity.High : Severity.Middle,
    Fall(Visits) + Fall(Ratio))
{
    private static double Fall(KpiReading reading) => Math.Max(0, -(reading.Comparison?.Change ?? 0) / 100);
}

/// <summary>Finds the locations whose verdict of the last full month asks for something that the one before did not.</summary>
internal static class WorseVerdictSearch
{
    /// <summary>The KPIs that a verdict rests on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = [.. LocationReading.Kpis.Take(2)];

    /// <summary>The last two full months.</summary>
    public static Period MonthsOn(DateOnly today)
    {
        var last = Month.Of(today).Previous;
        return new Period(last.Previous.From, last.To);
    }

    /// <summary>The verdicts of the later month that ask for something else than those before; none rests on chance.</summary>
    /// <param name="report">The KPIs of the two months by month and outlet, each compared with the month before.</param>
    /// <param name="organisation">What counts as flat and as too few.</param>
    public static IEnumerable<WorseVerdict> Of(KpiReport report, Organisation organisation) =>
        LocationReading.Of(report, organisation)
            .Where(r => r.Outlet is not null)
            .GroupBy(r => r.Outlet!.Code)
            .Select(months => months.ToList() is [var before, var now] ? Of(before, now) : null)
            .OfType<WorseVerdict>();

    private static WorseVerdict? Of(LocationReading before, LocationReading now) =>
        before.Leaning is not null
        && now.Verdict is LocationVerdict.Review or LocationVerdict.UnderVisited or LocationVerdict.ConvertingLess
        && now.Verdict != before.Verdict
            ? new WorseVerdict(now.Outlet!, now.Period, now.Verdict.Value, before.Verdict, now.Visits!, now.Ratio!)
            : null;
}
