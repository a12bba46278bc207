using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>Reads the account anew at every request, and says what a visitor without a right is told.</summary>
internal sealed class SignInEvents(IAccessReader accounts, CurrentAccess current, TimeProvider clock) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SecurityHeaders.IsAsset(context.HttpContext))
        {
            // Files are everybody's; a page asks for dozens, and none needs the account.
            context.RejectPrincipal();
            return;
        }

        var access = SignInCookie.Read(context.Principal) is var (id, stamp)
            && !SignInCookie.IsOver(context.Properties, clock.GetUtcNow())
                ? await accounts.FindAsync(id, stamp, context.HttpContext.RequestAborted)
                : null;
        current.Value = access ?? Access.None;
        if (access is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignInCookie.Scheme);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (IsForPrograms(request))
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);
        }

        // What somebody posted cannot be asked for again.
        var back = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";
        context.Response.Redirect(LocalPath.SignIn(back));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsForPrograms(context.Request))
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>True where no page is read: scripts take a status for an answer and a sign-in page for nonsense.</summary>
    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments(CircuitGate.Path, StringComparison.OrdinalIgnoreCase);
}
