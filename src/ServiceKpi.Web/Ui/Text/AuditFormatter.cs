using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Tells changes in words.</summary>
internal sealed class AuditFormatter(AuditValueFormatter values, IOrganisationBook organisations, Texts texts)
{
    /// <summary>The kinds of things whose changes are written down.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "day", "ticket", "survey", "callback", "customer", "membership", "import", "event", "outlet", "target", "score", "attention", "improvement",
        "month", "holiday", "setting", "standard", "guidance", "plan", "segment", "commenttopic", "asking", "mailbox", "webhook", "account", "passkey",
    ];

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>When it was, in the organisation's zone.</summary>
    public string When(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return PeriodFormatter.Instant(entry.At, TimeZoneInfo.FindSystemTimeZoneById(organisations.Current.TimeZone), Culture);
    }

    /// <summary>The kind of thing, such as <c>Daily figures</c>.</summary>
    public string Kind(string what) => texts.Find("audit.what." + what) ?? what;

    /// <summary>Which one, such as <c>20 Nov 2026</c>.</summary>
    public string Which(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.What switch
        {
            "day" when entry.Day is { } day => PeriodFormatter.Day(day, Culture),
            "month" when entry.Day is { } day => day.ToString("MMMM yyyy", Culture),
            "holiday" when entry.Day is { } day => $"{texts.HolidayOf(HolidayName(entry.Key))}, {PeriodFormatter.Day(day, Culture)}",
            "setting" => texts.Find("setting." + entry.Key) ?? entry.Key,
            "target" when entry.Day is { } month => Target(entry.Key.Split(' ', 3), month),
            "import" => Enum.TryParse<ImportKind>(entry.Key, ignoreCase: true, out var rows) ? texts["import.kind." + rows] : entry.Key,
            _ => VisibleText.Of(entry.Key),
        };
    }

    /// <summary>What was done, such as <c>changed</c>.</summary>
    public string Action(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return texts.Find($"audit.{entry.What}.{entry.Action}") ?? texts["audit.action." + entry.Action];
    }

    /// <summary>Where it came from.</summary>
    public string Origin(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Origin == "command line" ? texts["audit.origin.command"] : entry.Origin;
    }

    /// <summary>What it made of each column.</summary>
    /// <param name="entry">The change.</param>
    /// <param name="codes">The codes of outlets by their ids.</param>
    public IReadOnlyList<ChangedColumn> Columns(AuditEntry entry, IReadOnlyDictionary<int, string> codes)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var before = Read(entry.Before);
        var after = Read(entry.After);
        var names = before.Keys.Union(after.Keys).Where(name => !IsToldAlready(entry.What, name));
        return [.. names.Select(Column).Where(c => c.Before is not null || c.After is not null)];

        ChangedColumn Column(string name)
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (name == "Hours" && old.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
            {
                var (less, more) = HoursWords.Differences(old, now, texts, Culture);
                return new ChangedColumn(values.NameOf(name), less, more);
            }

            if (entry.What == "target" && KpiCatalog.Find(entry.Key.Split(' ')[0]) is { } kpi)
            {
                return new ChangedColumn(values.NameOf(name), values.OfKpi(kpi, old), values.OfKpi(kpi, now));
            }

            return entry.What == "setting" && name == "Value"
                ? new ChangedColumn("", values.Setting(entry.Key, old), values.Setting(entry.Key, now))
                : new ChangedColumn(values.NameOf(name), values.Value(name, old, codes), values.Value(name, now, codes));
        }
    }

    /// <summary>The key of a target is its KPI, its month, and the outlet or region, if it is of one.</summary>
    private string Target(string[] key, DateOnly month) => string.Join(
        ", ",
        KpiCatalog.Find(key[0]) is { } kpi ? texts.NameOf(kpi) : key[0],
        key.Length > 2 ? key[2] : texts["targets.all"],
        texts["targets.begins", month.ToString("MMM yyyy", Culture)]);

    /// <summary>The key of a holiday is its name and its day.</summary>
    private static string HolidayName(string key) => key.LastIndexOf(' ') is > 0 and var end ? key[..end] : key;

    /// <summary>The key, the outlet and the day stand beside each change.</summary>
    public static bool IsToldAlready(string what, string name) => (what, name) is
        ("day", "OutletId" or "Day") or ("setting", "Name") or ("month", "Month" or "At" or "Who") or ("holiday", "Name")
        or ("asking", nameof(AskPlan.Breaks)) or ("ticket", "Number") or ("outlet", "Code") or ("survey", "Key") or ("account", "UserName");

    private static Dictionary<string, JsonElement> Read(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone());
    }
}

/// <summary>What a change made of one column, in words; none for what was or is not stated.</summary>
/// <param name="Name">The column.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
internal sealed record ChangedColumn(string Name, string? Before, string? After);
