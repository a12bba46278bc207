using ServiceKpi.Domain.Kpis;

namespace ServiceKpi.Domain.Excellence;

/// <summary>
/// Scores to start from, and floors to start with. They are a modest choice of our own: no theory knows what an organisation
/// finds excellent. Weights add up to 100, no template counts anything twice, and a floor is where nobody would speak of
/// service any more, so that attainment has room between it and a usual target.
/// </summary>
public static class ScoreTemplates
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;
    private const int PerUnit = 100;

    private static readonly Dictionary<string, int> Floors = new()
    {
        // Half of what was expected: below, the outlet is a question of its own.
        ["revenue"] = 50,
        ["visits"] = 50,

        // Twice the requests that were planned for.
        ["ticket-requests"] = 200,

        // One answer in two is good; effort is called high; as many speak against the outlet as for it.
        ["csat"] = 50,
        ["ces"] = 4,
        ["nps"] = 0,

        // Half a working day without an answer; a working week until it is done; one ticket in five comes back.
        ["first-response-time"] = 4 * Hour,
        ["resolution-time"] = 5 * Day,
        ["reopen-rate"] = 20,

        // Most customers come twice; one promise in two is broken.
        ["first-contact-resolution"] = 40,
        ["delivery-performance"] = 50,

        // One member in five leaves.
        ["retention-rate"] = 80,
        ["churn-rate"] = 20,
    };

    /// <summary>The templates in the order offered.</summary>
    public static IReadOnlyList<ScoreTemplate> All { get; } =
    [
        // Half is what customers say, half is what was done for them.
        new("service",
        [
            Part("csat", 25), Part("ces", 15), Part("nps", 10),
            Part("first-response-time", 15), Part("first-contact-resolution", 20), Part("delivery-performance", 15),
        ]),

        // Whether the outlet is worth its rent and whether its customers are served well count about the same.
        new("balanced",
        [
            Part("revenue", 20), Part("visits", 25), Part("csat", 20),
            Part("first-response-time", 10), Part("first-contact-resolution", 10), Part("retention-rate", 15),
        ]),

        // For repair and delivery: promises kept and no time lost.
        new("fast",
        [
            Part("delivery-performance", 35), Part("first-response-time", 25), Part("resolution-time", 25),
            Part("first-contact-resolution", 15),
        ]),
    ];

    /// <summary>The template of the id; null when there is none.</summary>
    public static ScoreTemplate? Find(string? id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>A floor of the KPI to start with, in hundredths as <see cref="ScorePart.FloorHundredths"/>; null where every organisation differs.</summary>
    public static long? FloorOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return Floors.TryGetValue(kpi.Id, out var floor) ? floor * PerUnit : null;
    }

    private static ScorePart Part(string kpi, int weight) => new(kpi, weight, Floors[kpi] * PerUnit);
}
