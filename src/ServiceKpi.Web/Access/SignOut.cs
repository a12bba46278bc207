using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Access;

/// <summary>Signs out: a form's post, so that no link elsewhere can do it.</summary>
internal static class SignOut
{
    public const string Path = "/sign-out";

    public static void MapSignOut(this IEndpointRouteBuilder app) =>

        // The form field is what has the framework demand its token.
        app.MapPost(Path, async (SignIns signIns, [FromForm] string? back) =>
        {
            await signIns.LeaveAsync();
            return Results.LocalRedirect(LocalPath.SignIn(LocalPath.Or(back, "/")));
        }).AllowAnonymous();
}
