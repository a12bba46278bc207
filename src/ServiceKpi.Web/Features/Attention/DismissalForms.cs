using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>
/// Takes what managers say they have seen to. A post that comes twice, or after a colleague's, leads back as if it were the
/// first: what it asked for is so.
/// </summary>
internal static class DismissalForms
{
    /// <summary>Where a finding is seen to.</summary>
    public const string SeePath = "/attention/seen";

    /// <summary>Where that is taken back.</summary>
    public const string UndoPath = "/attention/unseen";

    /// <summary>The page that both lead back to.</summary>
    public const string Page = "/attention";

    /// <summary>Maps the two addresses.</summary>
    public static void MapDismissals(this IEndpointRouteBuilder app)
    {
        app.MapPost(SeePath, SeeAsync).RequireAuthorization(Policies.Comment);
        app.MapPost(UndoPath, UndoAsync).RequireAuthorization(Policies.Comment);
    }

    private static async Task<IResult> SeeAsync(
        [FromForm] string? key,
        [FromForm] string? note,
        [FromForm] string? back,
        IOutletDirectory directory,
        AttentionReader reader,
        IDismissals dismissals,
        Visitor visitor,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var words = note?.ReplaceLineEndings("\n").Trim() ?? string.Empty;
        if (words.Length is 0 or > Dismissal.NoteLength)
        {
            return Back(back, "note");
        }

        if (await OutletOfAsync(key, directory, cancellationToken) is not { } outlet)
        {
            return Back(back, "gone");
        }

        var open = (await reader.ReadAsync([outlet], cancellationToken)).Open;
        if (open.FirstOrDefault(f => f.Key.ToString() == key) is { } finding)
        {
            var at = clock.GetUtcNow().UtcDateTime;
            await dismissals.AddAsync(
                new Dismissal(finding.Key.ToString(), outlet.Id, visitor.Rights.Name, at, words), visitor.Because(), cancellationToken);
        }

        return Back(back, "seen");
    }

    private static async Task<IResult> UndoAsync(
        [FromForm] string? key,
        [FromForm] string? back,
        IOutletDirectory directory,
        IDismissals dismissals,
        Visitor visitor,
        CancellationToken cancellationToken)
    {
        if (await OutletOfAsync(key, directory, cancellationToken) is null)
        {
            return Back(back, "gone");
        }

        await dismissals.RemoveAsync(key!, visitor.Because(), cancellationToken);
        return Back(back, "unseen");
    }

    /// <summary>The outlet of a key, among those that the visitor sees.</summary>
    private static async Task<Outlet?> OutletOfAsync(
        string? key, IOutletDirectory directory, CancellationToken cancellationToken) =>
        FindingKey.Parse(key) is { } known
            ? (await directory.AllAsync(cancellationToken)).FirstOrDefault(o => o.Code == known.Outlet)
            : null;

    private static IResult Back(string? back, string told)
    {
        var path = LocalPath.Or(back, Page);
        var sign = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Results.LocalRedirect($"{path}{sign}told={told}");
    }
}
