using System.Globalization;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>
/// Writes targets as the import reads them, so that what is exported and imported again changes nothing: nothing is rounded, and
/// no text is made harmless for spreadsheets, since it would name another outlet or region then.
/// </summary>
internal static class TargetCsv
{
    private static readonly string[] Columns = ["kpi", "month", "target", "outlet", "region", "at_risk"];

    private static readonly Dictionary<string, int> Order =
        KpiCatalog.All.Select((kpi, i) => (kpi.Id, i)).ToDictionary(k => k.Id, k => k.i);

    /// <summary>Writes the targets of all outlets, and those of these outlets and of the regions that they are or were in.</summary>
    public static async Task WriteAsync(TextWriter writer, TargetBook book, IReadOnlyList<Outlet> outlets)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(outlets);
        var codes = outlets.ToDictionary(o => o.Id, o => o.Code);
        var regions = outlets.SelectMany(o => o.RegionsEver()).ToHashSet(StringComparer.Ordinal);
        var csv = new CsvLines(writer);
        await csv.WriteAsync(Columns);
        var seen = book.All.Where(t => t.OutletId is { } id ? codes.ContainsKey(id) : t.Region.Length == 0 || regions.Contains(t.Region));
        foreach (var target in seen.OrderBy(t => Order[t.KpiId]).ThenBy(t => t.Level).ThenBy(t => t.Region, StringComparer.Ordinal)
            .ThenBy(t => t.OutletId is { } id ? codes[id] : "", StringComparer.Ordinal).ThenBy(t => t.From))
        {
            await csv.WriteAsync(
            [
                target.KpiId, target.From.ToString("yyyy-MM", CultureInfo.InvariantCulture), Number(target.ValueHundredths),
                target.OutletId is { } outlet ? codes[outlet] : "", target.Region, Number(target.LimitHundredths),
            ]);
        }
    }

    private static string Number(long? hundredths) =>
        (hundredths / 100m)?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
