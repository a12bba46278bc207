using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Features.Downloads;

/// <summary>
/// Makes a file of a table that a page shows: its texts as they are read, its figures unrounded. The page sends what it shows, so that
/// there is one way for all tables, and none can show one thing and write another.
/// </summary>
internal static class SheetEndpoints
{
    private const string Route = "/sheets/{format}";
    private const int MostBytes = 8 << 20;

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void MapSheets(this IEndpointRouteBuilder app) =>
        app.MapPost(Route, PostAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery();

    private static async Task<IResult> PostAsync(HttpContext context, string format, IAntiforgery antiforgery)
    {
        if (await Problems.ForgedAsync(context, antiforgery) is { } forged)
        {
            return forged;
        }

        SheetBody? table;
        try
        {
            table = await JsonSerializer.DeserializeAsync<SheetBody>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
        }
        catch (JsonException)
        {
            table = null;
        }

        return (format, table?.Lines()) switch
        {
            ("csv", { } lines) => Results.File(Csv(lines), "text/csv; charset=utf-8", table!.FileName + ".csv"),
            ("xlsx", { } lines) => Results.File(SheetFile.Write(table!.Name, lines), SheetFile.ContentType, table.FileName + ".xlsx"),
            (_, null) => Problems.Bad("A table is a name and rows of texts and numbers."),
            _ => Results.NotFound(),
        };
    }

    private static byte[] Csv(IReadOnlyList<IReadOnlyList<object>> lines)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, WithMark, leaveOpen: true))
        {
            var csv = new CsvLines(writer);
            foreach (var line in lines)
            {
                csv.Write([.. line.Select(cell => cell is double number ? number.ToString("R", CultureInfo.InvariantCulture) : SafeText.ForCsv((string)cell))]);
            }
        }

        return stream.ToArray();
    }
}

/// <summary>A table as a page shows it.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Rows">Its rows, headings too: texts and numbers.</param>
internal sealed record SheetBody(string Name, IReadOnlyList<IReadOnlyList<JsonElement>> Rows)
{
    private const int MostColumns = 500;
    private const int LongestName = 80;

    /// <summary>What the file is called.</summary>
    public string FileName
    {
        get
        {
            var name = new string([.. Name.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '–')]).Trim();
            return name.Length == 0 ? "table" : name[..Math.Min(name.Length, LongestName)].Trim();
        }
    }

    /// <summary>The rows, all as long as the longest; none when they are none.</summary>
    public IReadOnlyList<IReadOnlyList<object>>? Lines()
    {
        if (Name is null || Rows is not { Count: > 0 } || Rows.Any(r => r is null || r.Count > MostColumns || r.Any(c => c.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))))
        {
            return null;
        }

        var width = Math.Max(1, Rows.Max(r => r.Count));
        return [.. Rows.Select(row => (IReadOnlyList<object>)[.. row.Select(Of), .. Enumerable.Repeat("", width - row.Count)])];
    }

    private static object Of(JsonElement cell) => cell.ValueKind == JsonValueKind.String ? cell.GetString()! : cell.GetDouble();
}
