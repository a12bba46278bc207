using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Digests;

/// <summary>How a week was, as a page; the same goes out by mail to whoever wants it.</summary>
public partial class DigestPage
{
    private WeekDigest? digest;
    private Mailbox? mailbox;

    [SupplyParameterFromQuery]
    private string? Week { get; set; }

    [Inject]
    private DigestBuilder Builder { get; set; } = null!;

    [Inject]
    private IMailer Mailer { get; set; } = null!;

    [Inject]
    private IMailboxes Mailboxes { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private Period Before => Builder.WeekOf(digest!.Week.From.AddDays(-1));

    private Period After => Builder.WeekOf(digest!.Week.To.AddDays(1));

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        // A week that has not ended has no digest; what is no day at all leads to the last one.
        var last = Builder.LastWeek;
        var asked = DateOnly.TryParseExact(Week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 2000 && day <= last.To ? Builder.WeekOf(day) : last;
        mailbox = await Mailboxes.FindAsync(Visitor.Rights.AccountId, Left);
        digest = await Builder.BuildAsync(asked, Visitor.Rights.AccountId, Left);
    }
}
