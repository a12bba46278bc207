using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ServiceKpi.Data.Accounts;

namespace ServiceKpi.Web.Security;

/// <summary>The links by which somebody chooses a password or a passkey: good once and for a day.</summary>
internal sealed class Invitations(UserManager<Account> accounts)
{
    /// <summary>The account that a link is for; none when the link is dead, whatever it died of.</summary>
    public async Task<Account?> FindAsync(int id, string? token) =>
        await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is { DisabledAt: null } account
        && await accounts.VerifyUserTokenAsync(
            account, TokenOptions.DefaultProvider, UserManager<Account>.ResetPasswordTokenPurpose, token ?? "")
            ? account
            : null;

    /// <summary>Takes a password; the link is dead afterwards. Returns what is wrong with the password.</summary>
    public async Task<PasswordFault?> TakePasswordAsync(Account account, string token, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        var taken = await accounts.ResetPasswordAsync(account, token, password);
        return OwnAccount.FaultOf(taken);
    }
}
