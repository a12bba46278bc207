namespace ServiceKpi.Domain.Attention;

/// <summary>The verdict on a location has become one that asks for something.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Month">The month the verdict is on, compared with the one before it.</param>
/// <param name="Now">The verdict on it.</param>
/// <param name="Before">The verdict on the month before it.</param>
/// <param name="Visits">The visits of the month with their comparison.</param>
/// <param name="Ratio">The transaction ratio of the month with its comparison.</param>
public sealed record WorseVerdict(
    Outlet Outlet, Period Month, LocationVerdict Now, LocationVerdict Before, KpiReading Visits, KpiReading Ratio) : Finding(
    Outlet,
    new FindingKey(FindingKind.WorseVerdict, Outlet.Code, Now.ToString(), Month),
    Now == LocationVerdict.Review ? Severity.High : Severity.Middle,
    Fall(Visits) + Fall(Ratio))
{
    private static double Fall(KpiReading reading) => Math.Max(0, -(reading.Comparison?.Change ?? 0) / 100);
}
