namespace ServiceKpi.Web.Features.Desk;

/// <summary>The pictures and documents of tickets.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet(DeskLinks.FilePath, FindAsync);

    /// <summary>
    /// A picture is shown and everything else is saved, with the type that its content has: nothing that somebody uploaded runs, and the
    /// headers of every answer keep a browser from guessing another type or keeping it.
    /// </summary>
    private static async Task<IResult> FindAsync(string? number, string? id, DeskWork work, HttpContext context) =>
        await work.FindFileAsync(number ?? "", id ?? "", context.RequestAborted) is { } file
            ? TypedResults.Bytes(file.Content, file.About.Type.MediaType(), file.About.Type.IsShown() ? null : file.About.Name)
            : TypedResults.NotFound();
}
