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
        catch (Exception fault) when (DatabaseFault.IsLost(fault))
        {
            // Rights that cannot be read are none.
            context.Abort();
        }
    }
}
