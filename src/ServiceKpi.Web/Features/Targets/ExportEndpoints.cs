using System.Globalization;
using System.Text;

namespace ServiceKpi.Web.Features.Targets;

/// <summary>What is stored, as the files that can be imported.</summary>
internal static class ExportEndpoints
{
    private const string Route = "/api/v1/export/{kind}.csv";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The address of a kind.</summary>
    public static string Of(string kind) => Route.Replace("{kind}", kind, StringComparison.Ordinal);

    public static void MapExport(this IEndpointRouteBuilder app) => app.MapGet(Route, GetAsync);

    private static async Task<IResult> GetAsync(HttpContext context, string kind, Visitor visitor)
    {
        if (visitor.Rights.Role is not (Role.Manager or Role.Admin))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "Managers and admins may export.");
        }

        if (!ExportKinds.All.TryGetValue(kind, out var write))
        {
            return Problems.Of(
                StatusCodes.Status404NotFound, Problems.UnknownKind, "There is no such file.", $"There is {string.Join(", ", ExportKinds.All.Keys)}.");
        }

        // Whole before it is sent: what fails half way is no file.
        using var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, WithMark, leaveOpen: true))
        {
            await write(context.RequestServices, writer, context.RequestAborted);
        }

        return Results.File(file.ToArray(), "text/csv; charset=utf-8", $"{kind}.csv");
    }
}

/// <summary>What can be exported as the CSV that <c>import</c> reads, by the same names.</summary>
internal static class ExportKinds
{
    /// <summary>Writes a kind, of the outlets that whoever asks can see.</summary>
    /// <param name="services">Where the ports are.</param>
    /// <param name="writer">Where the file goes.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public delegate Task Write(IServiceProvider services, TextWriter writer, CancellationToken cancellationToken);

    /// <summary>The kinds.</summary>
    public static IReadOnlyDictionary<string, Write> All { get; } = new Dictionary<string, Write>
    {
        ["targets"] = async (services, writer, cancellationToken) => await TargetCsv.WriteAsync(
            writer,
            await services.GetRequiredService<ITargetBook>().ReadAsync(cancellationToken),
            await services.GetRequiredService<IOutletDirectory>().AllAsync(cancellationToken)),
    };
}

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
