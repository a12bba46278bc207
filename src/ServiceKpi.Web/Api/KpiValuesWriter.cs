using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;

namespace ServiceKpi.Web.Api;

/// <summary>Writes KPI values for programs and for people at a terminal.</summary>
public static class KpiValuesWriter
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
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture, leaveOpen: true);
        csv.WriteRecords(values.Values.Select(v => new
        {
            kpi = v.Kpi,
            outlet = v.Outlet,
            from = Iso(v.From),
            to = Iso(v.To),
            value = v.Value,
            reason = v.Reason,
            numerator = v.Numerator,
            denominator = v.Denominator,
            sampleSize = v.SampleSize,
            low = v.Low,
            high = v.High,
            belowMinimumSample = v.BelowMinimumSample ? "true" : "false",
            p90 = v.P90,
            mean = v.Mean,
            ease = v.Ease,
            comparisonFrom = Iso(v.Comparison?.From),
            comparisonTo = Iso(v.Comparison?.To),
            comparisonValue = v.Comparison?.Value,
            change = v.Comparison?.Change,
            changeUnit = v.Comparison?.ChangeUnit,
            entered = v.Coverage.Entered,
            expected = v.Coverage.Expected,
            currency = values.Currency,
            target = v.Target?.Value,
            targetLimit = v.Target?.Limit,
            targetStatus = v.Target?.Status,
        }));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
