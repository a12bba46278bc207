using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Access;

/// <summary>The addresses that a browser asks before it makes or uses a passkey.</summary>
internal static class PasskeyOptions
{
    /// <summary>To sign in.</summary>
    public const string RequestPath = "/passkeys/request";

    /// <summary>To add one to the account of the visitor.</summary>
    public const string CreationPath = "/passkeys/creation";

    /// <summary>To add one to the account of an invitation.</summary>
    public const string InvitationPath = "/passkeys/invitation";

    public static void MapPasskeyOptions(this IEndpointRouteBuilder app)
    {
        // The form fields are what has the framework demand the token of the form.
        app.MapPost(RequestPath, async (Passkeys passkeys, [FromForm] string? credential) =>
            Json(await passkeys.RequestAsync())).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapPost(CreationPath, async (Passkeys passkeys, [FromForm] string? credential) =>
            Json(await passkeys.CreateForVisitorAsync())).RequireAuthorization(Policies.SetUp);
        app.MapPost(InvitationPath, async (Passkeys passkeys, [FromForm] string? id, [FromForm] string? token) =>
            Json(await passkeys.CreateForInvitedAsync(id, token))).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static IResult Json(string? options) =>
        options is null ? Results.NotFound() : Results.Text(options, "application/json");
}
