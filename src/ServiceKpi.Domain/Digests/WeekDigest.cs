namespace ServiceKpi.Domain.Digests;

/// <summary>How a week was at the outlets that somebody sees, and what is left to do.</summary>
/// <param name="Week">The week.</param>
/// <param name="Outlets">The outlets.</param>
/// <param name="Headlines">The leading KPIs of all outlets together, beside the week before.</param>
/// <param name="Missed">The targets that outlets missed in that week, the farthest first.</param>
/// <param name="Missing">The open days of the week without figures, by outlet.</param>
/// <param name="Late">The tickets whose time has run out by now, the longest first; none of a week that is not the last.</param>
/// <param name="Open">The alerts that are on now; none of a week that is not the last.</param>
public sealed record WeekDigest(
    Period Week,
    IReadOnlyList<Outlet> Outlets,
    IReadOnlyList<KpiReading> Headlines,
    IReadOnlyList<MissedTarget> Missed,
    IReadOnlyList<UnenteredDays> Missing,
    IReadOnlyList<LateTicket> Late,
    IReadOnlyList<OpenAlert> Open)
{
    /// <summary>True where nothing is left to do.</summary>
    public bool IsCalm => Missed.Count + Missing.Count + Late.Count + Open.Count == 0;
}

/// <summary>A ticket whose time has run out.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Due">What was due, and when.</param>
public sealed record LateTicket(Outlet Outlet, OpenTicket Ticket, Due Due);

/// <summary>An alert that is on at an outlet.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Since">The first day on which it went wrong.</param>
public sealed record OpenAlert(Alert Alert, Outlet Outlet, DateOnly Since);
