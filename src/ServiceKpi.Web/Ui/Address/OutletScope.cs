namespace ServiceKpi.Web.Ui.Address;

/// <summary>Which outlets a state means, among those there are.</summary>
/// <param name="Outlets">The outlets meant; none when nothing that was chosen exists.</param>
/// <param name="UnknownOutlets">The chosen codes that no outlet has.</param>
/// <param name="UnknownRegion">The chosen region when no outlet lies in it; else none.</param>
public sealed record OutletScope(
    IReadOnlyList<Outlet> Outlets, IReadOnlyList<string> UnknownOutlets, string? UnknownRegion)
{
    /// <summary>True when everything chosen exists.</summary>
    public bool IsKnown => UnknownOutlets.Count == 0 && UnknownRegion is null;

    /// <summary>These outlets and nothing unknown.</summary>
    public static OutletScope Just(params IReadOnlyList<Outlet> outlets) => new(outlets, [], null);

    /// <summary>The chosen outlets that exist, else those of the region; all when neither is chosen.</summary>
    public static OutletScope Of(DashboardState state, IReadOnlyList<Outlet> all)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(all);
        if (state.Outlets.Count > 0)
        {
            var codes = state.Outlets.ToHashSet(StringComparer.Ordinal);
            IReadOnlyList<Outlet> chosen = [.. all.Where(o => codes.Remove(o.Code))];
            return new(chosen, [.. state.Outlets.Where(codes.Contains)], null);
        }

        if (state.Region is { } region)
        {
            IReadOnlyList<Outlet> there = [.. all.Where(o => o.Region == region)];
            return new(there, [], there.Count == 0 ? region : null);
        }

        return Just(all);
    }
}
