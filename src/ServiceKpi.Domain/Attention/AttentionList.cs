namespace ServiceKpi.Domain.Attention;

/// <summary>What needs attention at some outlets, as a list to work off, and what somebody has seen to.</summary>
/// <param name="Open">What there is to do, what matters most first.</param>
/// <param name="SeenTo">What is done or snoozed, the latest first.</param>
public sealed record AttentionList(IReadOnlyList<AttentionItem> Open, IReadOnlyList<SeenTo> SeenTo)
{
    private const int MostOfAKind = 3;

    /// <summary>Puts findings together, without those that somebody has seen to.</summary>
    /// <param name="findings">What was found at the outlets.</param>
    /// <param name="dismissals">What somebody has said of them, the latest first.</param>
    /// <param name="outlets">The outlets.</param>
    /// <param name="now">When, UTC: a snooze ends on a day at its outlet.</param>
    public static AttentionList Of(
        IReadOnlyList<Finding> findings, IReadOnlyList<Dismissal> dismissals, IReadOnlyList<Outlet> outlets, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(dismissals);
        var byCode = outlets.ToDictionary(o => o.Code, StringComparer.Ordinal);
        var holding =
            (from dismissal in dismissals
             let key = FindingKey.Parse(dismissal.Key)
             where key is not null && byCode.TryGetValue(key.Outlet, out var outlet) && dismissal.HoldsOn(outlet.DayOf(now))
             select (Dismissal: dismissal, Key: key)).ToList();
        var keys = holding.ToLookup(d => d.Key.Outlet, d => d.Key);
        var open = findings.Select(f => f.Without(keys[f.Key.Outlet])).OfType<Finding>();
        return new AttentionList(
            AttentionItem.Of(open, SharedDays.Of(findings, outlets, now)),
            [
                .. holding
                    .GroupBy(d => (d.Dismissal.Who, d.Dismissal.At, d.Dismissal.Note, d.Dismissal.Until, d.Key.Kind))
                    .Select(together => new SeenTo(
                        together.First().Dismissal,
                        [.. together.Select(d => d.Key)],
                        [.. together.Select(d => byCode[d.Key.Outlet]).DistinctBy(o => o.Code)])),
            ]);
    }

    /// <summary>
    /// The first of all, not more than three of a kind as long as there are others: outlets that do not enter must not hide the one
    /// location that is falling.
    /// </summary>
    public IReadOnlyList<AttentionItem> Top(int count)
    {
        var chosen = Open.GroupBy(item => item.Kind).SelectMany(kind => kind.Take(MostOfAKind)).ToHashSet();
        var top = Open.OrderBy(item => chosen.Contains(item) ? 0 : 1).Take(count).ToHashSet();
        return [.. Open.Where(top.Contains)];
    }
}

/// <summary>What somebody has seen to at once: of one kind, at one outlet or several.</summary>
/// <param name="Dismissal">Who, when, until when, and what they say about it.</param>
/// <param name="Keys">What it was.</param>
/// <param name="Outlets">The outlets.</param>
public sealed record SeenTo(Dismissal Dismissal, IReadOnlyList<FindingKey> Keys, IReadOnlyList<Outlet> Outlets)
{
    /// <summary>Its kind.</summary>
    public FindingKind Kind => Keys[0].Kind;
}
