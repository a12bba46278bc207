using System.Text;

namespace ServiceKpi.Web.Features.Import;

/// <summary>What is stored, as the files that can be imported.</summary>
internal static class ExportEndpoints
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void MapExport(this IEndpointRouteBuilder app) => app.MapGet(ExportLinks.Route, GetAsync).Described("All that is stored of a kind, as a file that can be imported again.");

    private static async Task<IResult> GetAsync(
        HttpContext context, string kind, Visitor visitor, KindFiles files, IOutletDirectory outlets)
    {
        if (visitor.Rights.Role is not (Role.Manager or Role.Admin))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "Managers and admins may export.");
        }

        if (kind == KindSlugs.Of(ImportKind.Customers) && !visitor.Rights.IsAdmin)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "Admins alone may export all customers.");
        }

        if (!KindSlugs.All.TryGetValue(kind, out var found))
        {
            return Problems.Of(StatusCodes.Status404NotFound, Problems.UnknownKind, "There is no such file.", $"There is {string.Join(", ", KindSlugs.All.Keys)}.");
        }

        var left = context.RequestAborted;
        return await TemporaryFile.SendAsync("text/csv; charset=utf-8", $"{kind}.csv", async stream =>
        {
            await using var writer = new StreamWriter(stream, WithMark, leaveOpen: true);
            await files.WriteAsync(found, await outlets.AllAsync(left), writer, left);
        });
    }
}
