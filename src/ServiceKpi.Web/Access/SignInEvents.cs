using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ServiceKpi.Web.Access;

/// <summary>Reads sign-in and account anew at every request, and says what a visitor without a right is told.</summary>
internal sealed class SignInEvents(IRightsReader accounts, Visitor visitor, SessionUpkeep upkeep) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (PublicFile.IsAsked(context.HttpContext))
        {
            // Files are everybody's; a page asks for dozens, and none needs the account.
            context.RejectPrincipal();
            return;
        }

        var session = SignInCookie.SessionOf(context.Principal);
        var access = session is null ? null : await accounts.FindAsync(session, context.HttpContext.RequestAborted);
        visitor.Is(access ?? Rights.None);
        if (access is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignInCookie.Scheme);
        }
        else
        {
            upkeep.See(session!);
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

        context.Response.Redirect(LocalPath.SignIn(BackTo(request)));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isIn = visitor.Rights.Awaits == Awaited.Nothing;
        if (IsForPrograms(context.Request))
        {
            var status = isIn ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized;
            return Results.Problem(statusCode: status).ExecuteAsync(context.HttpContext);
        }

        if (isIn)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(LocalPath.Of(visitor.Rights.Awaits, BackTo(context.Request)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Where to go on afterwards; what somebody posted cannot be asked for again.</summary>
    private static string BackTo(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "/";

    private static bool IsForPrograms(HttpRequest request) =>
        Problems.AreAnswered(request) || request.Path.StartsWithSegments(CircuitGate.Path, StringComparison.OrdinalIgnoreCase);
}
