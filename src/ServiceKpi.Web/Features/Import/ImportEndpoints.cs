using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ServiceKpi.Web.Features.Import;

/// <summary>
/// Imports what a program sends, and hands out the rows that were rejected, for whoever sent them, as a file that can be mended and
/// imported.
/// </summary>
internal static class ImportEndpoints
{
    private const string Route = "/api/v1/import/{kind}";
    private const string Rejects = "/api/v1/import/rejects/{id}.csv";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>The address of the rejected rows of an upload.</summary>
    public static string RejectsOf(Upload upload) => Rejects.Replace("{id}", upload.Id, StringComparison.Ordinal);

    public static void MapImport(this IEndpointRouteBuilder app)
    {
        app.MapPost(Route, PostAsync)
            .Described("Imports a CSV file or a workbook; with rehearse=true says what would be stored.", [.. ImportQuery.Names.Select(n => new ApiField(n, ""))])
            .TakesFile()
            .RequireAuthorization(Policies.Admin).DisableAntiforgery();
        app.MapGet(Rejects, GetRejects).Described("The rejected rows of an import, as a file that can be mended and imported.").RequireAuthorization(Policies.Admin);
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, string kind, CsvImporter importer, IOrganisationBook organisations, Uploads uploads, ImportLimits limits, Visitor visitor, IAntiforgery antiforgery)
    {
        if (!KindSlugs.All.TryGetValue(kind, out var found))
        {
            return Problems.Of(StatusCodes.Status404NotFound, Problems.UnknownKind, "There is no such kind of rows.", $"There is {string.Join(", ", KindSlugs.All.Keys)}.");
        }

        if (await Problems.ForgedAsync(context, antiforgery) is { } forged)
        {
            return forged;
        }

        var asked = new ImportQuery(found, context.Request.Query, organisations.Current.TimeZone);
        if (asked.Fault is { } fault)
        {
            return Problems.Bad(fault);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limits.Bytes;
        }

        var upload = uploads.Begin(visitor.Rights.AccountId, asked.Request.FileName ?? kind);
        try
        {
            var report = await ImportAsync(asked, upload, context, importer, visitor);
            var body = ImportReportBody.Of(report);
            if (report.Bad > 0)
            {
                return Results.Json(body with { RejectsFile = RejectsOf(upload) });
            }

            uploads.End(upload);
            return Results.Json(body);
        }
        catch (ImportException refused)
        {
            uploads.End(upload);
            return Problems.Of(StatusCodes.Status400BadRequest, Problems.UnreadableFile, "The file cannot be imported; nothing was stored.", refused.Message);
        }
        catch (BadHttpRequestException cut)
        {
            uploads.End(upload);
            return Problems.Of(cut.StatusCode, Problems.UnreadableFile, "The file did not come whole; nothing was stored.", cut.Message);
        }
        catch
        {
            uploads.End(upload);
            throw;
        }
    }

    private static async Task<ImportReport> ImportAsync(ImportQuery asked, Upload upload, HttpContext context, CsvImporter importer, Visitor visitor)
    {
        await using var rejects = new StreamWriter(upload.Rejects, append: false, WithMark);
        var request = asked.Request with { Input = context.Request.Body, Rejects = rejects };
        return await importer.ImportAsync(request, visitor.Because(asked.Reason), context.RequestAborted);
    }

    private static IResult GetRejects(string id, Visitor visitor, Uploads uploads) =>
        uploads.Find(id, visitor.Rights.AccountId) is { } upload && File.Exists(upload.Rejects)
            ? Results.File(upload.Rejects, "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(upload.Name) + "-rejects.csv")
            : Results.NotFound();
}
