using Microsoft.AspNetCore.Components;
using Own = ServiceKpi.Data.Schema.Account;

namespace ServiceKpi.Web.Public;

/// <summary>Where somebody shows their second factor after the password.</summary>
public partial class SecondStepPage
{
    private Own? account;
    private bool hasPasskey;
    private string? refusal;

    [SupplyParameterFromQuery]
    private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private OwnAccount OwnAccount { get; set; } = null!;

    [Inject]
    private Passkeys Passkeys { get; set; } = null!;

    [Inject]
    private SecondFactors Factors { get; set; } = null!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        if (Visitor.Rights.Awaits != Awaited.SecondStep)
        {
            Navigation.NavigateTo(LocalPath.Or(Back, "/"));
            return;
        }

        var own = (await OwnAccount.FindAsync())!;
        hasPasskey = (await OwnAccount.PasskeysAsync(own)).Count > 0;
        account = own;
    }

    private async Task WithCodeAsync()
    {
        var isRight = account is not null && await Factors.TakesAsync(account, Code);
        if (isRight)
        {
            await Factors.ConfirmAsync(account!);
        }

        Go(isRight ? account!.Role : null, "second.refused");
    }

    private async Task WithPasskeyAsync() => Go(await Passkeys.SignInAsync(Credential ?? ""), "passkey.refused");

    private void Go(Role? role, string otherwise)
    {
        if (role is { } known)
        {
            Navigation.NavigateTo(LocalPath.Or(Back, SignIns.HomeOf(known)));
        }
        else
        {
            refusal = otherwise;
        }
    }
}
