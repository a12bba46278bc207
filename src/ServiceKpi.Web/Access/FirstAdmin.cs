using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>Makes the first admin and signs them in.</summary>
internal sealed class FirstAdmin(IPeople people, Visitor visitor, UserManager<Account> accounts, SignIns signIns)
{
    /// <summary>Adds them to a database without any account; returns the key of the words that say why not.</summary>
    public async Task<string?> AddAsync(PersonDraft draft, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if ((await people.AllAsync(cancellationToken)).Count > 0)
        {
            return "setup.dead";
        }

        // Before anything is stored: an account without a password would be in the way of the next try.
        var sample = new Account { UserName = draft.SignInName, DisplayName = draft.Name };
        foreach (var rules in accounts.PasswordValidators)
        {
            if (OwnAccount.FaultOf(await rules.ValidateAsync(accounts, sample, password)) is { } weak)
            {
                return "password." + weak;
            }
        }

        var added = await people.AddAsync(draft, visitor.Because(), cancellationToken);
        if (added.Invitation is not { } invitation)
        {
            return "people.fault." + added.Fault;
        }

        var account = (await accounts.FindByNameAsync(invitation.SignInName))!;
        await accounts.ResetPasswordAsync(account, invitation.Token, password);
        await signIns.EnterAsync(account, WayIn.Setup);
        return null;
    }
}
