namespace ServiceKpi.Domain.Tests.Closing;

/// <summary>March and May 2026 are locked, April is open.</summary>
internal static class Locked
{
    public static DateOnly March { get; } = new(2026, 3, 1);

    public static DateOnly May { get; } = new(2026, 5, 1);

    public static MonthLocks Months { get; } = new([new(2026, 5, 31), new(2026, 3, 17), March]);

    public static DateOnly? Altered(object? before, object? after, Outlet? outlet = null) =>
        Months.Altered(before, after, _ => outlet ?? TestOutlet.AlwaysOpen);
}
