namespace ServiceKpi.TestKit;

/// <summary>Outlets of which only what a test is about differs.</summary>
public static class TestOutlet
{
    /// <summary>An outlet on UTC that is always open.</summary>
    public static Outlet AlwaysOpen { get; } = In("UTC");

    /// <summary>An outlet in a time zone.</summary>
    public static Outlet In(string zone, OpeningHours? hours = null) => new("JKT01", "Jakarta", zone, hours: hours);

    /// <summary>An outlet on UTC whose response clock runs only in its opening hours.</summary>
    public static Outlet CountingOpenHours(OpeningHours hours, string zone = "UTC") =>
        new("JKT01", "Jakarta", zone, hours: hours, responseClockFollowsHours: true);

    /// <summary>An outlet on UTC that trades between two days, both included.</summary>
    public static Outlet Trading(DateOnly? from, DateOnly? to, OpeningHours? hours = null) =>
        new("JKT01", "Jakarta", "UTC", openedOn: from, closedOn: to, hours: hours);
}
