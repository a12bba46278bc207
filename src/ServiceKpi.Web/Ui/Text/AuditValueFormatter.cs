using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes a stored value as people read it.</summary>
internal sealed class AuditValueFormatter(NumberFormatter numbers, IOrganisationBook organisations, Texts texts)
{
    private const string Hidden = "***";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The name of a column.</summary>
    public string NameOf(string column) => texts.Find("audit.column." + column) ?? column;

    /// <summary>The value of a column; null for none.</summary>
    public string? Value(string column, JsonElement value, IReadOnlyDictionary<int, string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.True => texts["yes"],
            JsonValueKind.False => texts["no"],
            JsonValueKind.Number => Number(column, value, codes),
            JsonValueKind.String => Words(column, value.GetString()!),
            JsonValueKind.Array => value.GetArrayLength() == 0
                ? texts["none"]
                : string.Join(", ", value.EnumerateArray().Select(v => Value(column, v, codes))),
            _ when column == "Parts" => Part(value),
            _ when column == "Hours" => HoursWords.All(value, texts, Culture),
            _ when column == nameof(AskPlan.Signs) => Signs(value),
            _ => value.GetRawText(),
        };
    }

    /// <summary>A value of a KPI; null for none.</summary>
    public string? OfKpi(Kpi kpi, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return value.ValueKind == JsonValueKind.Number ? numbers.Full(kpi.Definition.Unit, value.GetDouble()) : null;
    }

    /// <summary>The value of a setting, which is stored as JSON of its own; null for none.</summary>
    public string? Setting(string name, JsonElement stored)
    {
        if (stored.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        using var document = JsonDocument.Parse(stored.GetString()!);
        var value = document.RootElement;
        return (name, value.ValueKind) switch
        {
            (nameof(Organisation.FlatTolerance), JsonValueKind.Number) => numbers.Percent(value.GetDouble() * 100),
            (nameof(Organisation.ResponseClockFollowsHours), JsonValueKind.True) => texts["clock.hours"],
            (nameof(Organisation.ResponseClockFollowsHours), JsonValueKind.False) => texts["clock.elapsed"],
            (nameof(Organisation.SecondFactor), JsonValueKind.String) => texts["second.demand." + value.GetString()],
            _ => Value(name, value, new Dictionary<int, string>()),
        };
    }

    private string Number(string column, JsonElement value, IReadOnlyDictionary<int, string> codes) => column switch
    {
        _ when !value.TryGetInt64(out _) => value.GetDouble().ToString(Culture),
        _ when column.EndsWith("Minor", StringComparison.Ordinal) => numbers.Money(Money.ToMajor(value.GetInt64())),
        _ when column.EndsWith("Seconds", StringComparison.Ordinal) => DurationFormatter.Exact(value.GetInt64(), Culture),
        "OutletId" or "OutletIds" => codes.GetValueOrDefault(value.GetInt32(), $"#{value.GetInt32()}"),
        _ => numbers.Count(value.GetInt64()),
    };

    /// <summary>A part of a version of the excellence score.</summary>
    private string Part(JsonElement part) => KpiCatalog.Find(part.GetProperty("Kpi").GetString()!) is { } kpi
        ? texts["score.part.audit", texts.NameOf(kpi), part.GetProperty("Weight").GetInt32(),
            new ScoreFormatter(numbers, texts).Floor(kpi, part.GetProperty("FloorHundredths").GetInt64() / 100.0)]
        : part.GetRawText();

    /// <summary>The signs that are asked for, and how where somebody has worded it.</summary>
    private string Signs(JsonElement signs) => string.Join("; ", signs.EnumerateObject().Select(sign =>
        sign.Value.GetProperty(nameof(SignQuestion.Wording)).GetString() is { } wording ? $"{texts["sign." + sign.Name]}: {wording}" : texts["sign." + sign.Name]));

    private string Words(string column, string value)
    {
        if (value == Hidden)
        {
            return texts["audit.hidden"];
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return PeriodFormatter.Day(day, Culture);
        }

        if (column.EndsWith("At", StringComparison.Ordinal) || column == "LockoutEnd")
        {
            return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? PeriodFormatter.Instant(at.UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById(organisations.Current.TimeZone), Culture)
                : value;
        }

        return column == nameof(Organisation.FirstDayOfWeek) && Enum.TryParse<DayOfWeek>(value, out var weekday)
            ? Culture.DateTimeFormat.GetDayName(weekday)
            : texts.Find($"audit.value.{column}.{value}") ?? value;
    }
}
