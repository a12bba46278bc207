namespace ServiceKpi.Web.Features.Attention;

/// <summary>What needs attention, and what somebody has seen to.</summary>
/// <param name="Open">What needs attention, what matters most first.</param>
/// <param name="SeenTo">What somebody has seen to, the latest first.</param>
public sealed record AttentionModel(IReadOnlyList<Finding> Open, IReadOnlyList<SeenTo> SeenTo)
{
    private const int MostOfAKind = 3;

    /// <summary>Sets apart the findings that a dismissal covers.</summary>
    public static AttentionModel Of(
        IReadOnlyList<Finding> findings, IReadOnlyList<Dismissal> dismissals, IReadOnlyList<Outlet> outlets)
    {
        var byCode = outlets.ToDictionary(o => o.Code, StringComparer.Ordinal);
        List<SeenTo> seen =
        [
            .. from dismissal in dismissals
               let key = FindingKey.Parse(dismissal.Key)
               where key is not null && byCode.ContainsKey(key.Outlet)
               select new SeenTo(dismissal, key, byCode[key.Outlet]),
        ];
        var keys = seen.ToLookup(s => (s.Key.Kind, s.Key.Outlet), s => s.Key);
        return new AttentionModel(
            [.. findings.Where(f => !keys[(f.Key.Kind, f.Key.Outlet)].Any(k => k.Covers(f.Key)))], seen);
    }

    /// <summary>
    /// The first of all, not more than three of a kind as long as there are others: forty missing days must not hide the
    /// one location that is falling.
    /// </summary>
    public IReadOnlyList<Finding> Top(int count)
    {
        var chosen = Open.GroupBy(f => f.Key.Kind).SelectMany(g => g.Take(MostOfAKind)).ToHashSet();
        return Finding.InOrder([.. Finding.InOrder(chosen).Concat(Open.Where(f => !chosen.Contains(f))).Take(count)]);
    }
}
