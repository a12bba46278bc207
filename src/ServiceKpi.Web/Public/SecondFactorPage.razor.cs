using Microsoft.AspNetCore.Components;
using Own = ServiceKpi.Data.Schema.Account;

namespace ServiceKpi.Web.Public;

/// <summary>Where somebody chooses a second factor, because they want to or because one is demanded.</summary>
public partial class SecondFactorPage
{
    private const int Group = 4;

    private Own? account;
    private bool hasPasskey;
    private string key = "";
    private IReadOnlyList<string> codes = [];
    private string? fault;

    [SupplyParameterFromQuery]
    private string? Back { get; set; }

    [SupplyParameterFromForm(FormName = "app")]
    private AppForm? App { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private OwnAccount OwnAccount { get; set; } = null!;

    [Inject]
    private Passkeys Passkeys { get; set; } = null!;

    [Inject]
    private SecondFactors Factors { get; set; } = null!;

    [Inject]
    private Site Site { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    private string Secret => Base32.Of(Factors.Open(key));

    private string Grouped => string.Join(' ', Secret.Chunk(Group).Select(letters => new string(letters)));

    /// <summary>What an app reads from the picture: the key and whose it is.</summary>
    private string AppLink
    {
        get
        {
            var issuer = Uri.EscapeDataString("ServiceKpi " + Site.Address.Host);
            return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account!.UserName!)}?secret={Secret}&issuer={issuer}";
        }
    }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        var own = (await OwnAccount.FindAsync())!;
        hasPasskey = (await OwnAccount.PasskeysAsync(own)).Count > 0;

        // The picture stays the same when a code was wrong.
        key = App?.Key is { } shown && Factors.Open(shown) is not null ? shown : Factors.NewKey();
        account = own;
    }

    private async Task TakeAppAsync()
    {
        if (!Factors.SetUp(account!, key, App?.Code ?? ""))
        {
            fault = "second.wrong";
            return;
        }

        codes = await Factors.RenewCodesAsync(account!);
        fault = codes.Count == 0 ? "second.meanwhile" : null;
    }

    private async Task TakePasskeyAsync()
    {
        if (await Passkeys.AddAsync(account!, Credential ?? "", Words["passkey.first"]))
        {
            codes = await Factors.RenewCodesAsync(account!);
        }

        fault = codes.Count == 0 ? "passkey.notmade" : null;
    }

    /// <summary>The key that was shown and the code that was typed.</summary>
    private sealed class AppForm
    {
        public string? Key { get; set; }

        public string? Code { get; set; }
    }
}
