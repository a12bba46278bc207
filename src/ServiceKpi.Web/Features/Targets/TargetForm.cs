using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>The matrix as somebody sent it back: what was typed, what had been shown, and what is to be done with it.</summary>
public sealed class TargetForm
{
    /// <summary>The scope of everything shown.</summary>
    public const string Everything = "*";

    private const double MostPercent = 1000;

    private readonly IFormCollection form;
    private readonly Dictionary<string, TargetAim> shown;

    /// <summary>Reads what was sent, where anybody may have written anything.</summary>
    public TargetForm(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        this.form = form;
        shown = Read(Text("Shown"));
    }

    /// <summary>What is to be done: <c>preview</c>, <c>adjust</c>, <c>copy</c> or <c>save</c>.</summary>
    public string Do => Text("Do");

    /// <summary>Why.</summary>
    public string Reason => Text("Reason").Trim();

    /// <summary>By how many percent to adjust; none when it cannot be read.</summary>
    public double? Percent => double.TryParse(
        Text("Percent").Replace("%", "", StringComparison.Ordinal).Replace('−', '-').Replace(',', '.').Trim(),
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture,
        out var percent) && Math.Abs(percent) <= MostPercent
        ? percent
        : null;

    /// <summary>What was typed as percentage.</summary>
    public string PercentText => Text("Percent");

    /// <summary>The KPI to adjust; all that are shown for none.</summary>
    public string OnlyKpi => Text("OnlyKpi");

    /// <summary>The scope to adjust: the key of a row, or <see cref="Everything"/>.</summary>
    public string OnlyPlace => Text("OnlyPlace") is { Length: > 0 } place ? place : Everything;

    /// <summary>The month to take targets over from; none when it cannot be read.</summary>
    public DateOnly? CopyFrom => EntryLinks.MonthOf(Text("CopyFrom"))?.From;

    /// <summary>What is hidden in the form: what is set in the cells that it shows.</summary>
    public static string ShownOf(IEnumerable<TargetCell> cells) => JsonSerializer.Serialize(cells
        .Where(c => c.Own != TargetAim.None)
        .ToDictionary(c => c.Key, c => new[] { c.Own.ValueHundredths, c.Own.LimitHundredths }));

    /// <summary>What was set in a cell when the form was shown.</summary>
    public TargetAim Shown(string key) => shown.GetValueOrDefault(key);

    /// <summary>What was typed as target; null when the field was not sent.</summary>
    public string? Value(string key) => form.TryGetValue("v|" + key, out var text) ? text.ToString() : null;

    /// <summary>What was typed as limit; null when the field was not sent.</summary>
    public string? Limit(string key) => form.TryGetValue("l|" + key, out var text) ? text.ToString() : null;

    /// <summary>True for the cells that are to be adjusted.</summary>
    public bool Covers(Kpi kpi, TargetPlace place, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(place);
        return (OnlyKpi.Length == 0 || OnlyKpi == kpi.Id)
            && (OnlyPlace == Everything || OnlyPlace == place.Key || OnlyPlace == "r:" + place.Outlet?.RegionOn(month));
    }

    private static Dictionary<string, TargetAim> Read(string json)
    {
        try
        {
            return (JsonSerializer.Deserialize<Dictionary<string, long?[]>>(json.Length == 0 ? "{}" : json) ?? [])
                .Where(a => a.Value is { Length: 2 })
                .ToDictionary(a => a.Key, a => new TargetAim(a.Value[0], a.Value[1]));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string Text(string name) => form.TryGetValue(name, out var text) ? text.ToString() : "";
}
