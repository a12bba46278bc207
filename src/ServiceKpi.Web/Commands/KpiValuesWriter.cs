using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceKpi.Web.Commands;

/// <summary>Writes KPI values for programs and for people at a terminal.</summary>
internal static class KpiValuesWriter
{
    /// <summary>The forms, the default first.</summary>
    public static IReadOnlyDictionary<string, Action<KpiValues, TextWriter>> Formats { get; } =
        new Dictionary<string, Action<KpiValues, TextWriter>>
        {
            ["table"] = KpiValuesTable.Write,
            ["json"] = WriteJson,
            ["csv"] = WriteCsv,
        };

    /// <summary>The JSON of the API.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static void WriteJson(KpiValues values, TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(values, Json));

    private static void WriteCsv(KpiValues values, TextWriter writer)
    {
        var csv = new CsvLines(writer);
        (string Name, Func<KpiValues, KpiValueEntry, object?> Cell)[] columns = values.Values.Any(v => v.Slice is not null) ? [.. Columns, .. SliceColumns] : Columns;
        csv.Write([.. columns.Select(c => c.Name)]);
        foreach (var value in values.Values)
        {
            csv.Write([.. columns.Select(c => Text(c.Cell(values, value)))]);
        }
    }

    private static readonly (string Name, Func<KpiValues, KpiValueEntry, object?> Cell)[] Columns =
    [
        ("kpi", (_, v) => v.Kpi),
        ("outlet", (_, v) => v.Outlet),
        ("from", (_, v) => v.From),
        ("to", (_, v) => v.To),
        ("value", (_, v) => v.Value),
        ("reason", (_, v) => v.Reason),
        ("numerator", (_, v) => v.Numerator),
        ("denominator", (_, v) => v.Denominator),
        ("sampleSize", (_, v) => v.SampleSize),
        ("low", (_, v) => v.Low),
        ("high", (_, v) => v.High),
        ("belowMinimumSample", (_, v) => v.BelowMinimumSample ? "true" : "false"),
        ("p90", (_, v) => v.P90),
        ("mean", (_, v) => v.Mean),
        ("ease", (_, v) => v.Ease),
        ("comparisonFrom", (_, v) => v.Comparison?.From),
        ("comparisonTo", (_, v) => v.Comparison?.To),
        ("comparisonValue", (_, v) => v.Comparison?.Value),
        ("change", (_, v) => v.Comparison?.Change),
        ("changeUnit", (_, v) => v.Comparison?.ChangeUnit),
        ("entered", (_, v) => v.Coverage.Entered),
        ("expected", (_, v) => v.Coverage.Expected),
        ("currency", (all, _) => all.Currency),
        ("target", (_, v) => v.Target?.Value),
        ("targetLimit", (_, v) => v.Target?.Limit),
        ("targetStatus", (_, v) => v.Target?.Status),
    ];

    private static readonly (string Name, Func<KpiValues, KpiValueEntry, object?> Cell)[] SliceColumns =
    [
        ("slice", (_, v) => v.Slice?.Dimension),
        ("sliceValue", (_, v) => v.Slice?.Value),
    ];

    private static string? Text(object? cell) => cell switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };
}
