using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Own = ServiceKpi.Data.Schema.Account;

namespace ServiceKpi.Web.Public;

/// <summary>What visitors may change about their own account.</summary>
public partial class AccountPage
{
    private Own? account;
    private IReadOnlyList<UserPasskeyInfo> passkeys = [];
    private string? told;
    private string? fault;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private PasskeyForm? Passkey { get; set; }

    [SupplyParameterFromForm(FormName = "remove")]
    private string? Removed { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private OwnAccount OwnAccount { get; set; } = null!;

    [Inject]
    private Passkeys Passkeys { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        account = await OwnAccount.FindAsync();
        passkeys = await OwnAccount.PasskeysAsync(account!);
    }

    private async Task ChangePasswordAsync()
    {
        if (Form is not { } form)
        {
            return;
        }

        if (form.Password != form.Again)
        {
            fault = "password.differ";
            return;
        }

        var (known, weak) = await OwnAccount.ChangePasswordAsync(account!, form.Present ?? "", form.Password ?? "");
        fault = !known ? "account.password.wrong" : weak is null ? null : "password." + weak;
        told = fault is null ? "account.password.changed" : null;
    }

    private async Task AddPasskeyAsync()
    {
        var added = Passkey is { Name.Length: > 0 and <= TextLimits.ShortName, Credential: { } credential }
            && await Passkeys.AddAsync(account!, credential, Passkey.Name);
        await SayAsync(added, "account.passkey.added", "passkey.notmade");
    }

    private async Task RemoveAsync()
    {
        var known = passkeys.FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == Removed);
        var removed = known is not null && await OwnAccount.RemovePasskeyAsync(account!, known.CredentialId);
        await SayAsync(removed, "account.passkey.removed", "account.passkey.last");
    }

    private async Task LeaveEverywhereAsync()
    {
        await OwnAccount.LeaveEverywhereAsync(account!);
        Navigation.NavigateTo("/sign-in");
    }

    private async Task SayAsync(bool done, string news, string otherwise)
    {
        (told, fault) = done ? (news, null) : ((string?)null, otherwise);
        passkeys = await OwnAccount.PasskeysAsync(account!);
    }

    /// <summary>What is typed to change the password.</summary>
    private sealed class PasswordForm
    {
        public string? Present { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }

    /// <summary>A new passkey.</summary>
    private sealed class PasskeyForm
    {
        public string? Name { get; set; }

        public string? Credential { get; set; }
    }
}
