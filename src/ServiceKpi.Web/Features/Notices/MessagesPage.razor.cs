using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>How the messages stand that the application sends, and whether mail arrives.</summary>
public partial class MessagesPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/settings/messages";

    private const int Shown = 30;

    private OutboxState state = new(0, [], []);
    private Dictionary<int, string> names = [];
    private Mailbox? own;
    private string? told;
    private string? fault;

    [SupplyParameterFromForm(FormName = "test")]
    private string? Press { get; set; }

    [SupplyParameterFromForm(FormName = "again")]
    private long? Again { get; set; }

    [Inject]
    private IOutbox Outbox { get; set; } = null!;

    [Inject]
    private IMailer Mailer { get; set; } = null!;

    [Inject]
    private IMailboxes Mailboxes { get; set; } = null!;

    [Inject]
    private IPeople People { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private bool MayTest => Mailer.IsSet && own is { ConfirmedAt: not null };

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        own = await Mailboxes.FindAsync(Visitor.Rights.AccountId, Left);
        names = (await People.AllAsync(Left)).ToDictionary(p => p.Id, p => p.Name);
        state = await Outbox.ReadAsync(Shown, Left);
    }

    private async Task TestAsync()
    {
        if (!MayTest || Press is not { Length: Notice.UidLength })
        {
            return;
        }

        // A form that is sent twice is one test.
        var account = Visitor.Rights.AccountId;
        await Outbox.PutAsync(
            new Notice(NoticeKind.Test, string.Create(CultureInfo.InvariantCulture, $"test {account} {Press}"), "", Clock.GetUtcNow().UtcDateTime) { AccountId = account }, Left);
        told = T["messages.tested", own!.Address];
        state = await Outbox.ReadAsync(Shown, Left);
    }

    private async Task AgainAsync()
    {
        var isDone = Again is { } id && await Outbox.AgainAsync(id, Left) == Outcome.Stored;
        (told, fault) = isDone ? (T["messages.again.done"], null) : ((string?)null, T["messages.again.gone"]);
        state = await Outbox.ReadAsync(Shown, Left);
    }

    private async Task AllAgainAsync()
    {
        told = T["messages.all.done", await Outbox.AllAgainAsync(Left)];
        state = await Outbox.ReadAsync(Shown, Left);
    }

    private string KindOf(Notice notice) => T["messages.kind." + notice.Kind];

    private string ToWhom(Notice notice) => notice.Customer ?? (notice.AccountId is { } id ? names.GetValueOrDefault(id, "?") : "");

    private string StateOf(Notice notice) => notice.State == NoticeState.Waiting && notice.Fault is not null
        ? T["messages.state.Trying", At(notice.NextTryAt)]
        : T["messages.state." + notice.State];

    private string At(DateTime? utc) => utc is { } at ? PeriodFormatter.Instant(at, TimeZoneInfo.FindSystemTimeZoneById(Organisation.Current.TimeZone), CultureInfo.CurrentCulture) : "";
}
