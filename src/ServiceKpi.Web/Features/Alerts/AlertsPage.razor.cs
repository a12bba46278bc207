using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Alerts;

/// <summary>What the visitor wants to be told of, and how it stands.</summary>
public partial class AlertsPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/alerts";

    private IReadOnlyList<AlertFile> files = [];
    private Dictionary<int, Outlet> outlets = [];
    private Mailbox? mailbox;
    private TargetBook targets = TargetBook.Empty;
    private string? told;
    private string? fault;

    [SupplyParameterFromForm(FormName = "alert")]
    private AlertForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "remove-alert")]
    private int? Removed { get; set; }

    [Inject]
    private IAlerts Alerts { get; set; } = null!;

    [Inject]
    private AlertFormatter Words { get; set; } = null!;

    [Inject]
    private IMailer Mailer { get; set; } = null!;

    [Inject]
    private IMailboxes Mailboxes { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private ITargetBook Targets { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private AlertForm Shown => fault is not null && Form is { } typed ? typed : new AlertForm { Kpi = KpiCatalog.Usual.Id };

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        var account = Visitor.Rights.AccountId;
        outlets = (await Directory.AllAsync(Left)).ToDictionary(o => o.Id);
        mailbox = await Mailboxes.FindAsync(account, Left);
        files = await Alerts.OfAsync(account, Left);
        targets = await Targets.ReadAsync(Left);
    }

    private async Task AddAsync()
    {
        if (Form?.Read(Visitor.Rights.AccountId, outlets.Keys) is not { } alert)
        {
            fault = T["alerts.faulty", Alert.MostPeriods];
            return;
        }

        var outcome = await Alerts.AddAsync(alert, Visitor.Because(), Left);
        (told, fault) = outcome == Outcome.Refused ? ((string?)null, T["alerts.many", Alert.MostOfOne]) : (T["alerts.added"], null);
        files = await Alerts.OfAsync(Visitor.Rights.AccountId, Left);
    }

    private async Task RemoveAsync()
    {
        var isDone = Removed is { } id && await Alerts.RemoveAsync(Visitor.Rights.AccountId, id, Visitor.Because(), Left) == Outcome.Stored;
        (told, fault) = isDone ? (T["alerts.removed"], null) : ((string?)null, T["alerts.gone"]);
        files = await Alerts.OfAsync(Visitor.Rights.AccountId, Left);
    }

    /// <summary>True when nothing can be missed: no target of the KPI is set anywhere.</summary>
    private bool IsWithoutTarget(Alert alert) => alert.Sign == AlertSign.MissesTarget && KpiCatalog.Find(alert.KpiId) is { } kpi && !targets.Has(kpi);

    private string NameOf(Alert alert) => Words.NameOf(alert.KpiId);

    private string SentenceOf(Alert alert) => Words.SentenceOf(alert.Sign, alert.Grain, alert.Periods);

    private string WhereOf(Alert alert) => alert.OutletIds.Count == 0 ? T["alerts.everywhere"] : string.Join(", ", alert.OutletIds.Where(outlets.ContainsKey).Select(id => outlets[id].Code));
}
