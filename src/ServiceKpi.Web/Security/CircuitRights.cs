using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>
/// Gives a circuit the rights of the one who opened it, and no other: a circuit that comes back after they changed is
/// refused, because it still shows what was allowed before.
/// </summary>
internal sealed class CircuitRights(
    AuthenticationStateProvider visitors, IAccessReader accounts, CurrentAccess current) : CircuitHandler
{
    private Access? atStart;

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var visitor = (await visitors.GetAuthenticationStateAsync()).User;
        var now = SignInCookie.SessionOf(visitor) is { } session ? await accounts.FindAsync(session, cancellationToken) : null;
        atStart ??= now;
        if (now is null || now != atStart)
        {
            throw new UnauthorizedAccessException("The rights of the visitor have changed.");
        }

        current.Value = now;
    }
}
