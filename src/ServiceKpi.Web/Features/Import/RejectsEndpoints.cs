namespace ServiceKpi.Web.Features.Import;

/// <summary>The rows of an upload that were rejected, for whoever uploaded it, as a file that can be mended and imported.</summary>
internal static class RejectsEndpoints
{
    private const string Route = "/import/rejects/{id}.csv";

    /// <summary>The address of the rejected rows of an upload.</summary>
    public static string Of(Upload upload) => Route.Replace("{id}", upload.Id, StringComparison.Ordinal);

    public static void MapRejects(this IEndpointRouteBuilder app) => app.MapGet(Route, Get).RequireAuthorization(Policies.Admin);

    private static IResult Get(string id, Visitor visitor, Uploads uploads) =>
        uploads.Find(id, visitor.Rights.AccountId) is { } upload && File.Exists(upload.Rejects)
            ? Results.File(upload.Rejects, "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(upload.Name) + "-rejects.csv")
            : Results.NotFound();
}
