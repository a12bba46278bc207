using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Web.State;

/// <summary>Which outlets a state means, among those there are.</summary>
public static class OutletScope
{
    /// <summary>The chosen outlets; all when the state names none that exists.</summary>
    public static IReadOnlyList<Outlet> Of(DashboardState state, IReadOnlyList<Outlet> all)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(all);
        var codes = state.Outlets.ToHashSet(StringComparer.Ordinal);
        var chosen = codes.Count > 0
            ? all.Where(o => codes.Contains(o.Code)).ToList()
            : all.Where(o => o.Region is not null && o.Region == state.Region).ToList();
        return chosen.Count > 0 ? chosen : all;
    }
}
