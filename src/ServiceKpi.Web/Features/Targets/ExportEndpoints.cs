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
