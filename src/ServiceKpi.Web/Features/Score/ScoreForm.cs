using System.Globalization;

namespace ServiceKpi.Web.Features.Score;

/// <summary>A version of the score as somebody types it.</summary>
public sealed class ScoreForm
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>What the organisation calls it.</summary>
    public string? Name { get; set; }

    /// <summary>The month it begins with, <c>2026-12</c>.</summary>
    public string? From { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The number of the latest version when the form was opened; 0 when there was none.</summary>
    public int Seen { get; set; }

    /// <summary>The weights by KPI; blank for one that is not in it.</summary>
    public Dictionary<string, string?> Weights { get; set; } = [];

    /// <summary>The floors by KPI.</summary>
    public Dictionary<string, string?> Floors { get; set; } = [];

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The form with the parts of a version or of a template, and floors to start with everywhere else.</summary>
    public static ScoreForm Of(string? name, DateOnly from, int seen, IReadOnlyList<ScorePart> parts) => new()
    {
        Name = name,
        From = MonthOf(from),
        Seen = seen,
        Weights = parts.ToDictionary(p => p.KpiId, p => (string?)p.Weight.ToString(Culture)),
        Floors = KpiCatalog.All.ToDictionary(
            k => k.Id,
            k => (parts.FirstOrDefault(p => p.KpiId == k.Id)?.FloorHundredths ?? ScoreTemplates.FloorOf(k)) is { } floor
                ? FloorText.Of(k, floor, Culture)
                : null),
    };

    /// <summary>A month as its choice is sent.</summary>
    public static string MonthOf(DateOnly day) => day.ToString(MonthFormat, CultureInfo.InvariantCulture);

    /// <summary>The first day of the month chosen; null when it is none.</summary>
    public DateOnly? Start() =>
        DateOnly.TryParseExact(From, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    /// <summary>The parts typed, and the KPIs whose weight or floor cannot be read.</summary>
    public (ScoreDraft Draft, IReadOnlyList<(ScoreFault Fault, Kpi? Kpi)> Faults) Read()
    {
        var parts = new List<ScorePart>();
        var faults = new List<(ScoreFault, Kpi?)>();
        foreach (var kpi in KpiCatalog.All.Where(k => !string.IsNullOrWhiteSpace(Weights.GetValueOrDefault(k.Id))))
        {
            if (!int.TryParse(Weights[kpi.Id]!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
            {
                faults.Add((ScoreFault.Weight, kpi));
            }
            else if (!FloorText.TryParse(kpi, Floors.GetValueOrDefault(kpi.Id), out var floor))
            {
                faults.Add((ScoreFault.Floor, kpi));
            }
            else
            {
                parts.Add(new ScorePart(kpi.Id, weight, floor));
            }
        }

        var draft = new ScoreDraft(parts);
        return (draft, faults.Count > 0 ? faults : draft.Faults());
    }
}
