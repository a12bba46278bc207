namespace ServiceKpi.Domain.Attention;

/// <summary>One thing to see to: what has the same cause, at one outlet, or on the same days at all of them.</summary>
/// <param name="Findings">What was found, what matters most first; of one kind, at least one.</param>
/// <param name="IsShared">True for days on which none of the outlets has entered anything.</param>
public sealed record AttentionItem(IReadOnlyList<Finding> Findings, bool IsShared = false)
{
    /// <summary>Its kind.</summary>
    public FindingKind Kind => Findings[0].Key.Kind;

    /// <summary>The outlets, in the order of the findings.</summary>
    public IReadOnlyList<Outlet> Outlets { get; } = [.. Findings.Select(f => f.Outlet).DistinctBy(o => o.Code)];

    /// <summary>How much there is at stake: as much as for the worst of it.</summary>
    public Severity Severity => Findings.Min(f => f.Severity);

    /// <summary>What makes it the same item the next time; the days and values of what was found are no part of it.</summary>
    public string Id { get; } = string.Join('-', Parts(Findings[0], IsShared)).ToLowerInvariant();

    /// <summary>The days without figures, of all findings, the earliest first; none for other kinds.</summary>
    public IReadOnlyList<DateOnly> Days { get; } = [.. Findings.OfType<MissingDays>().SelectMany(f => f.On).Distinct().Order()];

    /// <summary>
    /// Puts findings together by outlet and cause: figures of the same kind that are missing, weekdays on which an outlet seems to be
    /// closed, KPIs that got worse, targets, unusual figures. What matters most comes first, as for findings.
    /// </summary>
    public static IReadOnlyList<AttentionItem> Of(IEnumerable<Finding> findings, SharedDays shared)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(shared);
        return
        [
            .. shared.Split(findings)
                .GroupBy(f => f.Shared is { } since ? (f.Finding.Key.Kind, Cause: $"{since:yyyy-MM-dd}", Outlet: "") : CauseOf(f.Finding))
                .Select(group => new AttentionItem(Finding.InOrder(group.Select(f => f.Finding)), group.First().Shared is not null))
                .OrderBy(item => item.Severity)
                .ThenBy(item => Finding.Rank(item.Kind))
                .ThenByDescending(item => item.Findings.Sum(f => f.Weight))
                .ThenByDescending(item => item.Findings.Max(f => f.Key.Days.To))
                .ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    private static (FindingKind Kind, string Cause, string Outlet) CauseOf(Finding finding) =>
        (finding.Key.Kind, finding is MissingEntries missing ? missing.Lack.ToString() : "", finding.Outlet.Code);

    private static IEnumerable<string> Parts(Finding first, bool isShared) => isShared
        ? [first.Key.Kind.ToString(), "all", $"{first.Key.Days.From:yyyyMMdd}"]
        : first is MissingEntries missing
            ? [first.Key.Kind.ToString(), missing.Lack.ToString(), first.Outlet.Code]
            : [first.Key.Kind.ToString(), first.Outlet.Code];
}

/// <summary>
/// The days on which none of several outlets that should have entered anything did: one thing for whoever reminds them, and not
/// one for each. Days that the same outlets have in common are told together.
/// </summary>
public sealed class SharedDays
{
    private readonly Dictionary<DateOnly, DateOnly> firstOfGroup;

    private SharedDays(Dictionary<DateOnly, DateOnly> firstOfGroup) => this.firstOfGroup = firstOfGroup;

    /// <summary>Finds them.</summary>
    /// <param name="findings">All that was found at the outlets, seen to or not.</param>
    /// <param name="outlets">The outlets that are looked at together; with fewer than two nothing is shared.</param>
    /// <param name="now">When, UTC: an outlet should have entered the days up to the last that is due.</param>
    public static SharedDays Of(IReadOnlyCollection<Finding> findings, IReadOnlyList<Outlet> outlets, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(outlets);
        var silent = findings.OfType<MissingEntries>().Where(f => f.Lack == EntryLack.Both)
            .SelectMany(f => f.On.Select(day => (Day: day, f.Outlet.Code)))
            .ToLookup(f => f.Day, f => f.Code);
        var closed = findings.OfType<LikelyClosed>().SelectMany(f => f.On.Select(day => (day, f.Outlet.Code))).ToHashSet();
        return new(silent
            .Select(day => (Day: day.Key, Due: string.Join('|', Due(day.Key)), Silent: string.Join('|', day.Order(StringComparer.Ordinal))))
            .Where(day => day.Due == day.Silent && day.Due.Contains('|', StringComparison.Ordinal))
            .GroupBy(day => day.Due, StringComparer.Ordinal)
            .SelectMany(days => days.Select(day => (day.Day, First: days.Min(d => d.Day))))
            .ToDictionary(day => day.Day, day => day.First));

        IEnumerable<string> Due(DateOnly day) => outlets
            .Where(o => o.TradesOn(day) && OutletStretch.LastDueOf(o, now) >= day && !closed.Contains((day, o.Code)))
            .Select(o => o.Code)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>
    /// The findings with their shared days apart from the others, each with the first of the days that it is told with. What somebody
    /// has seen to at all outlets but one is that outlet's alone.
    /// </summary>
    internal IEnumerable<(Finding Finding, DateOnly? Shared)> Split(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        var left = all.OfType<MissingEntries>().Where(f => f.Lack == EntryLack.Both)
            .SelectMany(f => f.On.Where(firstOfGroup.ContainsKey).Select(day => (First: firstOfGroup[day], f.Outlet.Code)))
            .Distinct()
            .ToLookup(f => f.First, f => f.Code);
        return all.SelectMany(Pieces);

        DateOnly? GroupOf(DateOnly day) => firstOfGroup.TryGetValue(day, out var first) && left[first].Count() > 1 ? first : null;

        IEnumerable<(Finding, DateOnly?)> Pieces(Finding finding) => finding is MissingEntries { Lack: EntryLack.Both } missing
            ? missing.On.GroupBy(GroupOf).Select(days => ((Finding)new MissingEntries(missing.Outlet, missing.Lack, [.. days]), days.Key))
            : [(finding, null)];
    }
}
