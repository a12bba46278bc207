using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ServiceKpi.Web.Access;

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
