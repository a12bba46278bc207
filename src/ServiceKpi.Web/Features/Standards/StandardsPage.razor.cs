using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Standards;

/// <summary>What is demanded of tickets, by outlet, topic and segment, each from a day on.</summary>
public partial class StandardsPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/settings/standards";

    private StandardBook book = StandardBook.Empty;
    private IReadOnlyList<Outlet> outlets = [];
    private IReadOnlyList<string> topics = [];
    private IReadOnlyList<Segment> segments = [];
    private string? told;
    private string? fault;

    [SupplyParameterFromForm]
    private StandardForm? Form { get; set; }

    [SupplyParameterFromForm]
    private int Removed { get; set; }

    [SupplyParameterFromQuery(Name = "edit")]
    private int Edited { get; set; }

    [Inject]
    private IStandards Standards { get; set; } = null!;

    [Inject]
    private ISegments Segments { get; set; } = null!;

    [Inject]
    private IOutletDirectory Outlets { get; set; } = null!;

    [Inject]
    private IDesk Desk { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private DateOnly Today => Organisation.Current.Today(Clock);

    /// <summary>What was typed wrongly, what is to be changed, or what begins today.</summary>
    private StandardForm Shown => fault is not null && Form is not null ? Form
        : book.All.FirstOrDefault(s => s.Id == Edited) is { } standard ? StandardForm.Of(standard, CodeOf(standard), standard.From > Today ? standard.From : Today)
        : new StandardForm { From = StandardForm.Written(Today) };

    private IEnumerable<Standard> Listed => book.All
        .OrderBy(s => (s.OutletId is null ? 0 : 1) + (s.Topic.Length > 0 ? 1 : 0) + (s.Segment.Length > 0 ? 1 : 0))
        .ThenBy(s => CodeOf(s)).ThenBy(s => s.Topic).ThenBy(s => s.Segment).ThenByDescending(s => s.From);

    /// <summary>The names that there are, and one that a standard still has.</summary>
    private IEnumerable<string> Segmented => segments.Select(s => s.Name).Append(Shown.Segment ?? "").Where(name => name.Length > 0).Distinct();

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        (book, outlets, segments) = (await Standards.ReadAsync(Left), await Outlets.AllAsync(Left), await Segments.AllAsync(Left));
        topics = await Desk.TopicsAsync([.. outlets.Select(o => o.Id)], Left);
    }

    private async Task SaveAsync()
    {
        if (Form!.Read(outlets, out var wrong) is not var (scope, from, demand))
        {
            fault = T[wrong!];
            return;
        }

        await TellAsync(await Standards.SaveAsync(scope, from, demand, Form.Shown(scope, from), Visitor.Because(), Left));
    }

    private async Task RemoveAsync() => await TellAsync(await Standards.RemoveAsync(Removed, Visitor.Because(), Left));

    private async Task TellAsync(Outcome outcome)
    {
        var isDone = outcome is Outcome.Stored or Outcome.Unchanged;
        (told, fault) = (isDone ? T["saved"] : null, isDone ? null : T["standards.failed." + outcome]);
        book = await Standards.ReadAsync(Left);
    }

    private bool IsInForce(Standard standard) => book.At(standard.Scope, Today) == standard;

    private string StandingOf(Standard standard) => standard.From > Today ? "standards.later" : IsInForce(standard) ? "standards.now" : "standards.before";

    private string? CodeOf(Standard standard) => outlets.FirstOrDefault(o => o.Id == standard.OutletId)?.Code;

    private string ScopeOf(Standard standard) => string.Join(" · ", new[] { CodeOf(standard), standard.Topic, standard.Segment }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } parts
        ? parts
        : T["standards.everything"];
}
