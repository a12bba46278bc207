using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Improvements;

/// <summary>What was changed, what the numbers did since then, and what worked.</summary>
public partial class ImprovementsPage
{
    /// <summary>The address of the page.</summary>
    public const string Path = "/improvements";

    private IReadOnlyList<ImprovementEffect> effects = [];
    private IReadOnlyList<Outlet> outlets = [];
    private string? told;
    private string? fault;

    [SupplyParameterFromForm]
    private ImprovementForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "edit")]
    private int Edited { get; set; }

    [Inject]
    private IImprovements Improvements { get; set; } = null!;

    [Inject]
    private ImprovementEffects Effects { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private DateOnly Today => Organisation.Current.Today(Clock, outlets);

    private ImprovementForm Shown => fault is not null && Form is { } typed ? typed
        : effects.FirstOrDefault(e => e.Improvement.Id == Edited) is { } edited ? ImprovementForm.Of(edited.Improvement)
        : new ImprovementForm { Owner = Visitor.Rights.Name, StartedOn = IsoDay.Of(Today), Kpi = KpiCatalog.Usual.Id };

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        outlets = await Directory.AllAsync(Left);
        await ReadEffectsAsync();
    }

    /// <summary>Those of outlets that the visitor does not see are not theirs to see.</summary>
    private async Task ReadEffectsAsync()
    {
        HashSet<int> seen = [.. outlets.Select(o => o.Id)];
        List<ImprovementEffect> read = [];
        foreach (var improvement in (await Improvements.AllAsync(Left)).Where(i => i.OutletIds.Any(seen.Contains)))
        {
            read.Add(await Effects.MeasureAsync(improvement, Left));
        }

        effects = read;
    }

    private async Task SaveAsync()
    {
        int[] seen = [.. outlets.Select(o => o.Id)];
        var stored = effects.FirstOrDefault(e => e.Improvement.Id == Form!.Id)?.Improvement;
        if (Form!.Id != 0 && !(stored is not null && (Visitor.Rights.IsAdmin || stored.OutletIds.All(seen.Contains))))
        {
            fault = T["improvements.notyours"];
            return;
        }

        var words = Form.Removes ? null : Form.Read(seen, Today);
        if (!Form.Removes && words is null)
        {
            fault = T["improvements.faulty"];
            return;
        }

        var outcome = words is null
            ? await Improvements.RemoveAsync(Form.Id, Visitor.Because(), Left)
            : await Improvements.SaveAsync(Form.Id == 0 ? null : Form.Id, words, Visitor.Because(), Left);
        var isDone = outcome is Outcome.Stored or Outcome.Unchanged;
        (told, fault) = (isDone ? T["saved"] : null, isDone ? null : T["plans.failed"]);
        await ReadEffectsAsync();
    }
}
