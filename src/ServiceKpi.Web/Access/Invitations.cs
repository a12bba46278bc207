using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>The links by which somebody chooses a password or a passkey: good once and for a day.</summary>
internal sealed class Invitations(UserManager<Account> accounts, Visitor visitor)
{
    private static readonly string[] Dead =
        [nameof(IdentityErrorDescriber.InvalidToken), nameof(IdentityErrorDescriber.ConcurrencyFailure)];

    /// <summary>The account that a link is for; none when the link is dead, whatever it died of.</summary>
    public async Task<Account?> FindAsync(string? id, string? token) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && await accounts.FindByIdAsync(id) is { DisabledAt: null } account
        && await accounts.VerifyUserTokenAsync(
            account, TokenOptions.DefaultProvider, UserManager<Account>.ResetPasswordTokenPurpose, token ?? "")
            ? account
            : null;

    /// <summary>Whoever holds a living link acts in the name of its account, and is written down so.</summary>
    public void ActAs(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        visitor.Is(account.ToRights());
    }

    /// <summary>
    /// Takes a password; the link is dead afterwards. Not alive when somebody used it at the same moment, such as by a
    /// double click.
    /// </summary>
    public async Task<(bool IsAlive, PasswordFault? Fault)> TakePasswordAsync(Account account, string token, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        ActAs(account);
        var taken = await accounts.ResetPasswordAsync(account, token, password);
        return taken.Errors.Any(e => Dead.Contains(e.Code)) ? (false, null) : (true, OwnAccount.FaultOf(taken));
    }
}
