namespace ServiceKpi.Data.Demo;

/// <summary>
/// A believable service chain of twelve Indonesian outlets over the last year and a half. It is the same for a given
/// day, but for what is still open, which depends on the hour.
/// </summary>
internal sealed class DemoChain
{
    private const int Months = 18;
    private const int MonthsOfHoursAhead = 12;

    private readonly Dictionary<string, DemoProfile> profiles;
    private readonly DateTime now;

    /// <summary>Makes the chain as it stands at an instant.</summary>
    /// <param name="today">The organisation's day; nothing is counted after it.</param>
    /// <param name="now">The instant, UTC; nothing happens after it in any zone.</param>
    /// <exception cref="ArgumentException">The instant is not UTC.</exception>
    public DemoChain(DateOnly today, DateTime now)
    {
        if (now.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("The instant must be UTC.", nameof(now));
        }

        Today = today;
        this.now = now;
        FirstDay = new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);
        profiles = DemoProfiles.On(today).ToDictionary(profile => profile.Code);
        Outlets = [.. profiles.Values.Select(NewOutlet)];
    }

    /// <summary>The organisation's day on which the chain is looked at.</summary>
    public DateOnly Today { get; }

    /// <summary>The first day of entries, tickets and surveys: the first of a month.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The outlets, not stored yet.</summary>
    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>The facts of an outlet, which must carry the code of one of the <see cref="Outlets"/>.</summary>
    /// <param name="outlet">The outlet, stored if the facts are to be stored.</param>
    /// <exception cref="KeyNotFoundException">The chain has no such outlet.</exception>
    public DemoFacts FactsOf(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var profile = profiles[outlet.Code];
        var events = DemoEvents.Of(profile, outlet, FirstDay, Today);
        var memberships = DemoMemberships.Of(profile, profiles.Values, outlet, FirstDay, Today);
        var tickets = new DemoTickets(profile, outlet, memberships, now).From(FirstDay, Today);
        return new DemoFacts
        {
            Entries = DemoVisits.Of(profile, outlet, FirstDay, Today, events),
            Tickets = tickets,
            Answers =
            [
                .. DemoSurveys.AfterTickets(profile, outlet, tickets, Today),
                .. DemoSurveys.Asked(profile, outlet, memberships, FirstDay, Today),
            ],
            Memberships = memberships,
            Events = events,
        };
    }

    /// <summary>What the KPIs of these outlets are to reach.</summary>
    /// <param name="outlets">The outlets of the chain, stored if the targets are to be stored.</param>
    public IReadOnlyList<Target> TargetsOf(IEnumerable<Outlet> outlets) =>
        DemoTargets.Of(outlets.Select(o => (profiles[o.Code], o)), FirstDay, Today);

    private Outlet NewOutlet(DemoProfile profile) => new(
        profile.Code,
        profile.Name,
        profile.Zone,
        profile.Region,
        profile.City,
        profile.OpenedOn,
        hours: DemoHours.Of(profile, FirstDay, Today.AddMonths(MonthsOfHoursAhead)));
}
