namespace ServiceKpi.Domain.Score;

/// <summary>
/// Scores to start from, and floors to start with. They are a modest choice of our own: no theory knows what an organisation
/// finds excellent. Weights add up to 100, no template counts anything twice, and a floor is where nobody would speak of
/// service any more, so that attainment has room between it and a usual target. Each KPI states its own weights and floor.
/// </summary>
public static class ScoreTemplates
{
    private const int PerUnit = 100;

    /// <summary>The templates in the order offered.</summary>
    public static IReadOnlyList<ScoreTemplate> All { get; } =
    [
        // Half is what customers say, half is what was done for them.
        Of("service"),

        // Whether the outlet is worth its rent and whether its customers are served well count about the same.
        Of("balanced"),

        // For repair and delivery: promises kept and no time lost.
        Of("fast"),
    ];

    /// <summary>The template of the id; null when there is none.</summary>
    public static ScoreTemplate? Find(string? id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>A floor of the KPI to start with, in hundredths as <see cref="ScorePart.FloorHundredths"/>; null where every organisation differs.</summary>
    public static long? FloorOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Definition.Floor * (long)PerUnit;
    }

    private static ScoreTemplate Of(string id) => new(id,
    [
        .. from kpi in KpiCatalog.All
        from share in kpi.Definition.Scores
        where share.Template == id
        orderby share.Place
        select new ScorePart(kpi.Id, share.Weight, FloorOf(kpi)!.Value),
    ]);
}

/// <summary>A score to start from.</summary>
/// <param name="Id">What it is called in addresses and among the words.</param>
/// <param name="Parts">Its KPIs, in the order shown.</param>
public sealed record ScoreTemplate(string Id, IReadOnlyList<ScorePart> Parts);
