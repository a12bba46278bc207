using Microsoft.AspNetCore.Components;
using Invited = ServiceKpi.Data.Schema.Account;

namespace ServiceKpi.Web.Public;

/// <summary>Where somebody who was invited, or whose sign-in was reset, chooses a password or a passkey.</summary>
public partial class InvitationPage
{
    private Invited? account;
    private string? fault;

    [SupplyParameterFromQuery]
    private string? Id { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private Passkeys Passkeys { get; set; } = null!;

    [Inject]
    private SignIns SignIns { get; set; } = null!;

    [Inject]
    private Texts T { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync() => account = await Invitations.FindAsync(Id, Token);

    private async Task TakePasswordAsync()
    {
        if (account is null || Form is not { } form)
        {
            return;
        }

        if (form.Password != form.Again)
        {
            fault = "password.differ";
        }
        else
        {
            var (isAlive, weak) = await Invitations.TakePasswordAsync(account, Token!, form.Password ?? "");
            await AfterAsync(isAlive, weak);
        }
    }

    private async Task AfterAsync(bool isAlive, PasswordFault? weak)
    {
        if (!isAlive)
        {
            account = null;
        }
        else if (weak is { } known)
        {
            fault = "password." + known;
        }
        else
        {
            await EnterAsync(byPasskey: false);
        }
    }

    private async Task TakePasskeyAsync()
    {
        if (account is null)
        {
            return;
        }

        if (await Passkeys.TakeInvitationAsync(account, Credential ?? "", T["passkey.first"]))
        {
            await EnterAsync(byPasskey: true);
        }
        else
        {
            fault = "passkey.notmade";
        }
    }

    private async Task EnterAsync(bool byPasskey)
    {
        await SignIns.EnterAsync(account!, WayIn.Invitation, isConfirmed: byPasskey);
        Navigation.NavigateTo(SignIns.HomeOf(account!.Role));
    }

    /// <summary>What is typed.</summary>
    private sealed class PasswordForm
    {
        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
