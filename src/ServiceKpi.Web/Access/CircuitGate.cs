using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ServiceKpi.Web.Access;

/// <summary>
/// Lets circuits in: only from this site's own pages and only as websockets, which are watched while they are open. Who
/// may come at all is said by the fallback policy, how many at once by the limits.
/// </summary>
internal static class CircuitGate
{
    /// <summary>Where circuits connect.</summary>
    public const string Path = "/_blazor";

    /// <summary>How often the account behind an open circuit is read.</summary>
    public static readonly TimeSpan Watch = TimeSpan.FromSeconds(30);

    public static void UseCircuitGate(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
        circuits => circuits.UseWebSockets().Use(CheckAsync));

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!MayPass(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await next(context);
            return;
        }

        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var session = SignInCookie.SessionOf(context.User);
        var ends = context.RequestServices.GetRequiredService<SessionEnds>();
        ends.Ended += EndWith;
        CircuitRights.Remember(context.User, AccessControl.AddressOf(context));
        var watching = WatchAsync(context, session, closed.Token);
        try
        {
            await next(context);
        }
        finally
        {
            ends.Ended -= EndWith;
            await closed.CancelAsync();
            await watching;
        }

        void EndWith(string ended)
        {
            if (ended == session)
            {
                context.Abort();
            }
        }
    }

    /// <summary>A browser names the origin of every websocket and every post; a script file of the page needs none.</summary>
    private static bool MayPass(HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<Site>();
        var request = context.Request;
        return context.WebSockets.IsWebSocketRequest || HttpMethods.IsPost(request.Method)
            ? site.IsOwnOrigin(request) && (context.WebSockets.IsWebSocketRequest || !request.Query.ContainsKey("id"))
            : HttpMethods.IsGet(request.Method) && request.Path.Value!.EndsWith("/initializers", StringComparison.Ordinal);
    }

    private static async Task WatchAsync(HttpContext context, string? session, CancellationToken closed)
    {
        var services = context.RequestServices;
        var atStart = services.GetRequiredService<Visitor>().Rights;
        var accounts = services.GetRequiredService<IRightsReader>();
        using var timer = new PeriodicTimer(Watch, services.GetRequiredService<TimeProvider>());
        try
        {
            while (await timer.WaitForNextTickAsync(closed))
            {
                var now = session is null ? null : await accounts.FindAsync(session, closed);
                if (now != atStart)
                {
                    context.Abort();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The circuit is closed.
        }
        catch (Exception)
        {
            // Rights that cannot be read are none; whoever comes back reads them anew, and what is wrong is told then.
            context.Abort();
        }
    }
}

/// <summary>
/// Gives a circuit the rights of the one who opened it, and no other: a circuit that comes back after they changed is
/// refused, because it still shows what was allowed before.
/// </summary>
internal sealed class CircuitRights(AuthenticationStateProvider visitors, IRightsReader accounts, Visitor visitor) : CircuitHandler
{
    private const string FromClaim = "from";

    private Rights? atStart;

    /// <summary>Lets the circuit know later where its visitor comes from; it has no request to ask.</summary>
    public static void Remember(ClaimsPrincipal visitor, string from)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.AddIdentity(new ClaimsIdentity([new Claim(FromClaim, from)]));
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var signedIn = (await visitors.GetAuthenticationStateAsync()).User;
        var now = SignInCookie.SessionOf(signedIn) is { } session ? await accounts.FindAsync(session, cancellationToken) : null;
        atStart ??= now;
        if (now is null || now != atStart)
        {
            throw new UnauthorizedAccessException("The rights of the visitor have changed.");
        }

        visitor.ComesFrom(signedIn.FindFirstValue(FromClaim) ?? "?");
        visitor.Is(now);
    }
}
