namespace ServiceKpi.Web.Features.Attention;

/// <summary>What managers do with things to see to. Rights are asked at every act, since a page stays open for hours.</summary>
internal sealed class AttentionActs(IDismissals dismissals, Visitor visitor, TimeProvider clock)
{
    /// <summary>True when the visitor may say that it is seen to.</summary>
    public bool MayActOn(IReadOnlyList<Outlet> outlets) => outlets.All(o => visitor.Rights.MayComment(o.Id));

    /// <summary>Writes down that items are done, or snoozed until a day; those that the visitor may not decide on stay as they are.</summary>
    public async Task<Acted> SeeToAsync(
        IEnumerable<AttentionItem> items, string? note, DateOnly? until, CancellationToken cancellationToken)
    {
        List<AttentionItem> mine = [.. items.Where(item => MayActOn(item.Outlets))];
        var at = clock.GetUtcNow().UtcDateTime;
        await dismissals.AddAsync(
            [
                .. from finding in mine.SelectMany(item => item.Findings)
                   from key in finding.SeenToKeys
                   select new Dismissal(key.ToString(), finding.Outlet.Id, visitor.Rights.Name, at, note?.ReplaceLineEndings("\n"), until),
            ],
            visitor.Because(),
            cancellationToken);
        return new Acted(mine, at);
    }

    /// <summary>Puts back on the list what was seen to at these outlets at that time.</summary>
    public async Task BringBackAsync(IReadOnlyList<Outlet> outlets, IEnumerable<FindingKey> keys, DateTime at, CancellationToken cancellationToken)
    {
        var codes = outlets.Where(o => visitor.Rights.MayComment(o.Id)).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        await dismissals.RemoveAsync(
            [.. keys.Where(k => codes.Contains(k.Outlet)).Select(k => k.ToString())], at, visitor.Because(), cancellationToken);
    }
}

/// <summary>That items were written down as seen to.</summary>
/// <param name="Items">The items.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Acted(IReadOnlyList<AttentionItem> Items, DateTime At)
{
    /// <summary>The outlets of the items.</summary>
    public IReadOnlyList<Outlet> Outlets => [.. Items.SelectMany(item => item.Outlets)];

    /// <summary>What was written down.</summary>
    public IReadOnlyList<FindingKey> Keys => [.. Items.SelectMany(item => item.Findings).SelectMany(f => f.SeenToKeys)];
}
