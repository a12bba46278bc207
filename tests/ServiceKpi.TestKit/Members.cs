namespace ServiceKpi.TestKit;

/// <summary>Memberships around a period of a test.</summary>
public static class Members
{
    /// <summary>March 2026.</summary>
    public static Period March { get; } = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    /// <summary>A membership <c>[joined, left)</c> of days such as <c>2026-03-01</c>; no second day while it lasts.</summary>
    public static Membership Of(string customer, string joined, string? left = null, int outlet = 1) =>
        new(customer, outlet, TestTime.Day(joined), left is null ? null : TestTime.Day(left));

    /// <summary>What is measured in March of members of whom some stay, some leave within it and some join.</summary>
    public static Measurement Measured(int staying, int leaving, int joining = 0) => new(
        MeasureSums.Zero,
        MembershipCounts.Of(
            [
                .. Many("stay", staying, "2025-01-01"),
                .. Many("go", leaving, "2025-01-01", "2026-03-15"),
                .. Many("new", joining, "2026-03-10"),
            ],
            March));

    private static IEnumerable<Membership> Many(string name, int count, string joined, string? left = null) =>
        Enumerable.Range(0, count).Select(i => Of($"{name}{i}", joined, left));
}
