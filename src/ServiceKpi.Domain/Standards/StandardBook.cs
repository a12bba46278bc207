namespace ServiceKpi.Domain.Standards;

/// <summary>
/// Every standard there is, and which a ticket has. Each of the three times is that of the narrowest scope that demands one: more of outlet,
/// topic and segment go before fewer, and of as many, a segment before a topic before an outlet.
/// </summary>
public sealed class StandardBook
{
    private readonly Dictionary<(int Place, string Topic, string Segment), List<Standard>> byScope;

    /// <summary>Makes a book of standards, in any order.</summary>
    public StandardBook(IEnumerable<Standard> standards)
    {
        ArgumentNullException.ThrowIfNull(standards);
        All = [.. standards];
        byScope = All.GroupBy(s => KeyOf(s.Place, s.Topic, s.Segment)).ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.From).ToList());
    }

    /// <summary>Nothing is demanded.</summary>
    public static StandardBook Empty { get; } = new([]);

    /// <summary>Every standard.</summary>
    public IReadOnlyList<Standard> All { get; }

    /// <summary>What a scope demands on a day, whatever is demanded of more or fewer; none where nothing was ever said.</summary>
    public Standard? At(StandardScope scope, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Latest(scope.OutletId ?? 0, scope.Topic ?? "", scope.Segment ?? "", day);
    }

    /// <summary>What is demanded of a ticket.</summary>
    /// <param name="outletId">Its outlet.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="segment">The segment of its customer.</param>
    /// <param name="openedOn">The outlet's day on which it was opened.</param>
    public Expected Of(int outletId, string? topic, string? segment, DateOnly openedOn)
    {
        if (byScope.Count == 0)
        {
            return Expected.Nothing;
        }

        var (answer, promise, silence) = ((Standard?)null, (Standard?)null, (Standard?)null);
        foreach (var standard in Narrowest(outletId, topic ?? "", segment ?? "", openedOn))
        {
            answer ??= standard.AnswerSeconds is null ? null : standard;
            promise ??= standard.PromiseDays is null ? null : standard;
            silence ??= standard.SilenceSeconds is null ? null : standard;
        }

        return new Expected(answer?.Demand, promise?.PromiseDays, silence?.Demand);
    }

    private IEnumerable<Standard> Narrowest(int outletId, string topic, string segment, DateOnly day)
    {
        IEnumerable<(int Place, string Topic, string Segment)> scopes =
        [
            (outletId, topic, segment), (0, topic, segment), (outletId, "", segment), (outletId, topic, ""), (0, "", segment), (0, topic, ""), (outletId, "", ""), (0, "", ""),
        ];
        return scopes.Distinct().Select(s => Latest(s.Place, s.Topic, s.Segment, day)).OfType<Standard>();
    }

    private Standard? Latest(int place, string topic, string segment, DateOnly day) =>
        byScope.GetValueOrDefault(KeyOf(place, topic, segment))?.Find(s => s.From <= day);

    private static (int Place, string Topic, string Segment) KeyOf(int place, string topic, string segment) => (place, topic.ToUpperInvariant(), segment.ToUpperInvariant());
}

/// <summary>What is demanded of a ticket, from the scope that says each.</summary>
/// <param name="Answer">What says how soon a person answers; none when nothing does.</param>
/// <param name="PromiseDays">On which trading day after the opening the customer has what they came for.</param>
/// <param name="Silence">What says how long nobody may be without a word.</param>
public sealed record Expected(Demand? Answer, int? PromiseDays, Demand? Silence)
{
    /// <summary>Nothing.</summary>
    public static Expected Nothing { get; } = new(null, null, null);

    /// <summary>When a person has to have answered, UTC, by the clock of the outlet's first responses; none when nothing is demanded, or the outlet does not open any more.</summary>
    public DateTime? AnswerDueAt(Outlet outlet, DateTime openedAt)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return Answer is { AnswerSeconds: { } seconds, DayAndNight: var always } ? Due(outlet, openedAt, seconds, always || !outlet.ResponseClockFollowsHours) : null;
    }

    /// <summary>When the customer has to hear something again, UTC, by the outlet's opening hours; none when nothing is demanded, or it does not open any more.</summary>
    public DateTime? WordDueAt(Outlet outlet, DateTime heardAt)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return Silence is { SilenceSeconds: { } seconds, DayAndNight: var always } ? Due(outlet, heardAt, seconds, always) : null;
    }

    /// <summary>The day on which the customer has to have what they came for; none when nothing is demanded, or the outlet does not open so often.</summary>
    public DateOnly? PromisedBy(Outlet outlet, DateOnly openedOn)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        DateOnly? day = openedOn;
        for (var left = PromiseDays ?? 0; left > 0 && day is { } last; left--)
        {
            day = outlet.NextTradingDay(last);
        }

        return PromiseDays is null ? null : day;
    }

    private static DateTime? Due(Outlet outlet, DateTime from, long seconds, bool always) =>
        always ? from.AddSeconds(seconds) : BusinessClock.OpenUntil(from, seconds, outlet.Hours, outlet.Zone);
}

/// <summary>Keeps the standards.</summary>
public interface IStandards
{
    /// <summary>The standards as they are now.</summary>
    Task<StandardBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Demands something of a scope from a day on, in the place of what began there on that day. Tickets opened since then are judged anew,
    /// those of locked months excepted.
    /// </summary>
    /// <param name="scope">The scope.</param>
    /// <param name="from">The first day.</param>
    /// <param name="demand">What; nothing to let what is demanded of more hold again.</param>
    /// <param name="asShown">What began there on that day when they were shown it; none when nothing did.</param>
    /// <param name="why">Who does it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    /// <returns>
    /// <see cref="Outcome.Taken"/> where nothing was shown and somebody else demands something else, <see cref="Outcome.ChangedByOther"/> where
    /// somebody else has changed what was shown.
    /// </returns>
    Task<Outcome> SaveAsync(StandardScope scope, DateOnly from, Demand demand, Demand? asShown, Because why, CancellationToken cancellationToken);

    /// <summary>Takes away what was demanded of a scope from a day on, as if it had not been said.</summary>
    Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}
