using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Score;

/// <summary>Composes the excellence score: a draft, what to think about, what it would have made of last month, and every version.</summary>
public partial class ScoreSettingsPage
{
    private const string Path = "/settings/score";
    private const int MonthsBack = 36;
    private const int MonthsAhead = 12;

    private ScoreBook book = ScoreBook.Empty;
    private TargetBook targets = TargetBook.Empty;
    private IReadOnlyList<Outlet> outlets = [];
    private IReadOnlyList<DateOnly> months = [];
    private DateOnly today;
    private DateOnly start;
    private ScoreDraft draft = new([]);
    private IReadOnlyList<(ScoreFault Fault, Kpi? Kpi)> faults = [];
    private IReadOnlyList<ScoreWarning> warnings = [];
    private PreviewModel? preview;
    private string? fault;

    [Inject]
    private IScoreVersions Versions { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private ITargetBook Targets { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private KpiReportBuilder Reports { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private Organisation Organisation => Organisations.Current;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "score")]
    private ScoreForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "score", Name = "Do")]
    private string? Do { get; set; }

    [SupplyParameterFromQuery(Name = "template")]
    private string? Template { get; set; }

    [SupplyParameterFromQuery(Name = "version")]
    private int? Version { get; set; }

    [SupplyParameterFromQuery(Name = "told")]
    private string? Told { get; set; }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        today = Organisation.Today(Clock);
        outlets = await Directory.AllAsync(Left);
        targets = await Targets.ReadAsync(Left);
        await ReadAsync();
        Form ??= FormToStart();
        await LookAtAsync(Form);
    }

    private async Task ReadAsync()
    {
        book = await Versions.ReadAsync(Left);
        var month = Period.MonthOf(today).From;
        var first = book.All.Count == 0 ? -MonthsBack : 0;
        months = [.. Enumerable.Range(first, MonthsAhead + 1 - first).Select(month.AddMonths)];
    }

    /// <summary>What the form holds when somebody opens the page: a template, the version they want, or the latest.</summary>
    private ScoreForm FormToStart()
    {
        var month = Period.MonthOf(today).From;
        var template = ScoreTemplates.Find(Template);
        var from = Version is { } number ? book.All.ElementAtOrDefault(number - 1) : book.Latest;
        var name = template is null ? from?.Name : book.Latest?.Name ?? T["score.template." + template.Id];
        return ScoreForm.Of(name, month, book.Latest?.Id ?? 0, template?.Parts ?? from?.Parts ?? []);
    }

    private async Task LookAtAsync(ScoreForm form)
    {
        (draft, faults) = form.Read();
        start = form.Start() is { } from && from > today ? from : today;
        warnings = faults.Count > 0 ? [] : draft.Warnings(targets, outlets, start);
        preview = faults.Count > 0 || outlets.Count == 0
            ? null
            : await PreviewModel.ReadAsync(Reports, draft, book.On(today), Period.MonthOf(Period.MonthOf(today).DayBefore), Left);
    }

    private async Task SendAsync()
    {
        if (Do == "save" && (fault = Wrong(Form!)) is null)
        {
            await SaveAsync(Form!);
        }
    }

    /// <summary>Why the form cannot be stored; null when it can.</summary>
    private string? Wrong(ScoreForm form) =>
        faults.Count > 0 ? T["score.bad.parts"]
        : string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > ScoreDefinition.NameLength ? T["score.bad.name"]
        : form.Start() is not { } from || !months.Contains(from) ? T["score.bad.from"]
        : book.Latest is not null && string.IsNullOrWhiteSpace(form.Reason) ? T["score.bad.reason"]
        : form.Reason?.Trim().Length > ScoreDefinition.ReasonLength ? T["score.bad.reason"]
        : null;

    private async Task SaveAsync(ScoreForm form)
    {
        var version = new ScoreDefinition(form.Name!, form.Start()!.Value, draft.Parts);
        var outcome = form.Seen == (book.Latest?.Id ?? 0)
            ? await Versions.AddAsync(version, form.Seen, Visitor.Because(form.Reason), today, Left)
            : Outcome.ChangedByOther;
        if (outcome == Outcome.Stored)
        {
            Navigation.NavigateTo($"{Path}?told=saved");
            return;
        }

        await ReadAsync();
        fault = T[outcome == Outcome.ChangedByOther ? "score.conflict" : "score.bad.from"];

        // What was typed stays; who sends it again has seen the other version in the list below.
        form.Seen = book.Latest?.Id ?? 0;
    }
}
