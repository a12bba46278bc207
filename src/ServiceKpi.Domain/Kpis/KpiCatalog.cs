namespace ServiceKpi.Domain.Kpis;

/// <summary>Every KPI there is, found among the classes of this library.</summary>
public static class KpiCatalog
{
    private static readonly Dictionary<string, Kpi> ById =
        typeof(Kpi).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Kpi)) && !type.IsAbstract)
            .Select(type => (Kpi)Activator.CreateInstance(type)!)
            .ToDictionary(kpi => kpi.Id);

    /// <summary>All KPIs by group, and within it the better known first.</summary>
    public static IReadOnlyList<Kpi> All { get; } = [.. ById.Values.OrderBy(k => k.Definition.Group).ThenBy(k => k.Definition.Order)];

    /// <summary>The few that stand first, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<Kpi> Leading { get; } = [.. All.Where(k => k.Definition.Leads)];

    /// <summary>The one that is shown where none is chosen.</summary>
    public static Kpi Usual { get; } = Leading[0];

    /// <summary>The KPI of the id, or null when there is none.</summary>
    public static Kpi? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The KPI of the id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Kpi Get(string id) => ById[id];
}

/// <summary>
/// What decides whether an outlet is worth its place: revenue = visits × transaction ratio, as the first KPI with
/// <see cref="KpiDefinition.Drivers"/> states it. Verdicts on locations, the gap to a target, what-if and the daily entry speak of these three.
/// </summary>
public static class Worth
{
    /// <summary>What comes in.</summary>
    public static Kpi Revenue { get; } = KpiCatalog.All.First(k => k.Definition.Drivers is not null);

    /// <summary>How many come.</summary>
    public static Kpi Visits => Revenue.Definition.Drivers!.Volume;

    /// <summary>What each of them brings.</summary>
    public static Kpi Ratio => Revenue.Definition.Drivers!.Rate;
}
