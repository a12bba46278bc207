namespace ServiceKpi.Domain.Outlets;

/// <summary>What the whole organisation has chosen once.</summary>
public sealed record Organisation
{
    private const int MostDaysWithoutReason = 3660;
    private const int MostReturnDays = 365;

    /// <summary>The ISO 4217 code of the one currency, IDR unless chosen otherwise.</summary>
    public string Currency { get; init; } = "IDR";

    /// <summary>The IANA time zone that says which day is today, and that new outlets get.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>The country whose telephone numbers are written without its code, by ISO 3166, ID unless chosen otherwise.</summary>
    public string Country { get; init; } = "ID";

    /// <summary>The first day of the week.</summary>
    public DayOfWeek FirstDayOfWeek { get; init; } = DayOfWeek.Monday;

    /// <summary>Values of fewer cases than this are shown but not judged.</summary>
    public int MinimumSample { get; init; } = 5;

    /// <summary>Changes of no more than this share count as flat in a location verdict; 0.02 is 2 %.</summary>
    public double FlatTolerance { get; init; } = 0.02;

    /// <summary>A day further back than this, 0 to 3660, can only be changed with a reason; 0 asks for every day before today.</summary>
    public int DaysWithoutReason { get; init; } = 2;

    /// <summary>
    /// How far a charge may be above the estimate and still be what the customer was told, in percent, 0 to 100. A charge is judged by what
    /// holds when it is made.
    /// </summary>
    public int EstimateTolerance { get; init; } = 10;

    /// <summary>
    /// Whoever comes with the same within so many days after a resolution was not helped by it, 1 to 365. Other days judge anew every resolution
    /// whose month is not locked.
    /// </summary>
    public int ReturnDays { get; init; } = 30;

    /// <summary>True when the first-response clock of the outlets runs in their opening hours only.</summary>
    public bool ResponseClockFollowsHours { get; init; }

    /// <summary>True when everybody may see the pages of the outlets: hours, standards and how they were kept.</summary>
    public bool ShowsOutlets { get; init; }

    /// <summary>Of whom a second factor is demanded.</summary>
    public SecondFactorDemand SecondFactor { get; init; }

    /// <summary>The names of the choices that make no sense; empty when all do.</summary>
    public IReadOnlyList<string> Senseless()
    {
        (string Name, bool MakesSense)[] choices =
        [
            (nameof(Currency), Currency is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)),
            (nameof(TimeZone), TimeZone is { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)),
            (nameof(Country), Country is { Length: 2 } country && country.All(char.IsAsciiLetterUpper)),
            (nameof(FirstDayOfWeek), Enum.IsDefined(FirstDayOfWeek)),
            (nameof(MinimumSample), MinimumSample >= 1),
            (nameof(FlatTolerance), FlatTolerance is >= 0 and < 1),
            (nameof(DaysWithoutReason), DaysWithoutReason is >= 0 and <= MostDaysWithoutReason),
            (nameof(EstimateTolerance), EstimateTolerance is >= 0 and <= 100),
            (nameof(ReturnDays), ReturnDays is >= 1 and <= MostReturnDays),
            (nameof(SecondFactor), Enum.IsDefined(SecondFactor)),
        ];
        return [.. choices.Where(c => !c.MakesSense).Select(c => c.Name)];
    }

    /// <summary>
    /// Today at some outlets, by which everything said of them together is judged: the day of the easternmost that is open by its
    /// dates, which is the latest, so of one outlet its own. Without outlets the organisation's.
    /// </summary>
    public DateOnly Today(TimeProvider clock, IReadOnlyCollection<Outlet> outlets)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(outlets);
        var now = clock.GetUtcNow().UtcDateTime;
        var days = outlets.Select(o => (Day: o.DayOf(now), o.OpenedOn, o.ClosedOn)).ToList();
        var open = days.Where(d => !(d.Day < d.OpenedOn) && !(d.Day > d.ClosedOn)).ToList();
        return (open.Count > 0 ? open : days).Select(d => d.Day).DefaultIfEmpty(Today(clock)).Max();
    }

    /// <summary>Today in the organisation's time zone, for what is no outlet's: which months can be locked, targets set, and the like.</summary>
    public DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow().UtcDateTime;
        return DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeFromUtc(now, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)));
    }
}

/// <summary>Of whom a second factor is demanded.</summary>
public enum SecondFactorDemand
{
    /// <summary>Of nobody; whoever has an authenticator app is asked for its code all the same.</summary>
    Nobody,

    /// <summary>Of admins.</summary>
    Admins,

    /// <summary>Of everybody.</summary>
    Everybody,
}

/// <summary>Keeps what the organisation has chosen.</summary>
public interface IOrganisationBook
{
    /// <summary>What holds now.</summary>
    Organisation Current { get; }

    /// <summary>Stores what somebody chose.</summary>
    /// <param name="chosen">What holds from now on.</param>
    /// <param name="asShown">What held when they were shown it.</param>
    /// <param name="why">Who chose.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <returns><see cref="Outcome.ChangedByOther"/> when somebody else has chosen otherwise in between.</returns>
    /// <exception cref="ArgumentException">A choice makes no sense.</exception>
    Task<Outcome> SaveAsync(Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken);
}
