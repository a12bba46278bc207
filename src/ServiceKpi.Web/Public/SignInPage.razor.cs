using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Public;

/// <summary>Sign-in with a password or a passkey.</summary>
public partial class SignInPage
{
    private string? refusal;

    [SupplyParameterFromQuery]
    private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private PasswordForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [Inject]
    private PageRequest Request { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SignIns SignIns { get; set; } = null!;

    [Inject]
    private Passkeys Passkeys { get; set; } = null!;

    [Inject]
    private SetupKey Setup { get; set; } = null!;

    [Inject]
    private DemoSignIns Demo { get; set; } = null!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Visitor.Rights != Rights.None && !Request.IsPost)
        {
            Navigation.NavigateTo(LocalPath.Or(Back, "/"));
        }
    }

    private async Task WithPasswordAsync() =>
        Go(await SignIns.WithPasswordAsync(Form?.Name ?? "", Form?.Password ?? "", Form?.Keep ?? false), "signin.refused");

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

    /// <summary>What is typed.</summary>
    private sealed class PasswordForm
    {
        public string? Name { get; set; }

        public string? Password { get; set; }

        public bool Keep { get; set; }
    }
}
