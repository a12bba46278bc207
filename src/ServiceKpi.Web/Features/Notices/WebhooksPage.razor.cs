using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>The programs that are told what happens.</summary>
public partial class WebhooksPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/settings/webhooks";

    private const int Shown = 20;

    private IReadOnlyList<WebhookFile> files = [];
    private string? secret;
    private string? told;
    private string? fault;

    [SupplyParameterFromForm(FormName = "webhook")]
    private WebhookForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "hook")]
    private HookForm? Hook { get; set; }

    [Inject]
    private IWebhooks Webhooks { get; set; } = null!;

    [Inject]
    private WebhookSecrets Secrets { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisation { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync() => files = await Webhooks.AllAsync(Shown, Left);

    private async Task AddAsync()
    {
        if (Form is not { } form || Webhook.AddressOf(form.Address) is null || form.Tells.Count == 0 || !form.Tells.TrueForAll(Enum.IsDefined))
        {
            fault = T["webhooks.faulty"];
            return;
        }

        var made = WebhookSignature.NewSecret();
        var outcome = await Webhooks.AddAsync(new Webhook(form.Address!, Secrets.Seal(made), form.Tells), Visitor.Because(), Left);
        (secret, fault) = outcome switch
        {
            Outcome.Stored => (made, null),
            Outcome.Taken => (null, T["webhooks.known"]),
            _ => ((string?)null, T["webhooks.many", Webhook.Most]),
        };
        files = await Webhooks.AllAsync(Shown, Left);
    }

    private async Task ActAsync()
    {
        var outcome = Hook switch
        {
            { Act: "remove" } hook => await Webhooks.RemoveAsync(hook.Id, Visitor.Because(), Left),
            { Act: "resume" } hook => await Webhooks.ResumeAsync(hook.Id, Visitor.Because(), Left),
            { Act: "again", NoticeId: { } notice } hook => await Webhooks.AgainAsync(hook.Id, notice, Left),
            _ => Outcome.Missing,
        };
        (told, fault) = outcome is Outcome.Stored or Outcome.Unchanged ? (T["webhooks.done"], null) : ((string?)null, T["webhooks.gone"]);
        files = await Webhooks.AllAsync(Shown, Left);
    }

    private string At(DateTime utc) => PeriodFormatter.Instant(utc, TimeZoneInfo.FindSystemTimeZoneById(Organisation.Current.TimeZone), CultureInfo.CurrentCulture);

    private static string TypeOf(Notice notice)
    {
        using var body = JsonDocument.Parse(notice.About);
        return body.RootElement.GetProperty("type").GetString()!;
    }

    /// <summary>A webhook as somebody types it.</summary>
    private sealed class WebhookForm
    {
        public string? Address { get; set; }

        public List<WebhookEvent> Tells
        {
            get;

            // A form in which none is ticked is bound to null.
            set => field = value ?? [];
        } = [];
    }

    /// <summary>What is done with a webhook, or one of its messages.</summary>
    private sealed class HookForm
    {
        public int Id { get; set; }

        public string? Act { get; set; }

        public long? NoticeId { get; set; }
    }
}
