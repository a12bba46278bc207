using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>
/// What a link proves that was mailed to somebody: that mail to this address reaches this account. Nothing of it is stored; it is sealed with the
/// keys of the application, and good for a week.
/// </summary>
internal sealed class MailProof(IDataProtectionProvider protection)
{
    /// <summary>The page that takes it.</summary>
    public const string Path = "/account/mail";

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector(nameof(MailProof)).ToTimeLimitedDataProtector();

    /// <summary>The link, beneath the address of the site.</summary>
    public string LinkOf(int accountId, string address) =>
        $"{Path}?token={Uri.EscapeDataString(seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{accountId} {address}"), GoodFor))}";

    /// <summary>The address that a token proves to be the account's; none when it proves nothing, or another's.</summary>
    public string? AddressOf(int accountId, string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            return seal.Unprotect(token).Split(' ', 2) is [var account, var address] && account == accountId.ToString(CultureInfo.InvariantCulture) ? address : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Asks whether an address is the account's.</summary>
internal sealed class ConfirmationWriter(IMailboxes mailboxes, MailProof proof, Site site, Texts texts) : INoticeWriter
{
    public NoticeKind Kind => NoticeKind.Confirmation;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (notice.AccountId is not { } account || await mailboxes.FindAsync(account, cancellationToken) is not { ConfirmedAt: null } mailbox || mailbox.Mark != notice.About)
        {
            return null;
        }

        Spoken.In(mailbox.Language);
        return new LetterDraft()
            .Say(texts["mail.confirm.text", site.Address.Authority])
            .Open(texts["mail.confirm.open"], new Uri(site.Address, proof.LinkOf(account, mailbox.Address)))
            .Small(texts["mail.confirm.else"])
            .To(mailbox.Address, null, texts["mail.confirm.subject"]);
    }
}

/// <summary>Shows an admin that mail arrives.</summary>
internal sealed class TestWriter(IMailboxes mailboxes, Site site, Texts texts) : INoticeWriter
{
    public NoticeKind Kind => NoticeKind.Test;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (notice.AccountId is not { } account || await mailboxes.FindAsync(account, cancellationToken) is not { ConfirmedAt: not null } mailbox)
        {
            return null;
        }

        Spoken.In(mailbox.Language);
        return new LetterDraft().Say(texts["mail.test.text", site.Address.Authority]).To(mailbox.Address, null, texts["mail.test.subject"]);
    }
}
