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

    /// <summary>What is sent is stored before anything is measured: the page that answers shows what then holds.</summary>
    protected override async Task PrepareAsync()
    {
        outlets = await Directory.AllAsync(Left);
        if (Form is null)
        {
            await MeasureAsync();
        }
        else
        {
            effects = ImprovementEffects.Unmeasured(await Improvements.AllAsync(Left), outlets);
        }
    }

    private async Task MeasureAsync() => effects = await Effects.MeasureAsync(await Improvements.AllAsync(Left), outlets, Left);

    private async Task SaveAsync()
    {
        fault = await StoreAsync(Form!) is { } wrong ? T[wrong] : null;
        told = fault is null ? T["saved"] : null;
        await MeasureAsync();
    }

    /// <returns>The key of what is wrong; none once it is stored.</returns>
    private async Task<string?> StoreAsync(ImprovementForm form)
    {
        int[] seen = [.. outlets.Select(o => o.Id)];
        var stored = effects.FirstOrDefault(e => e.Improvement.Id == form.Id)?.Improvement;
        if (form.Id != 0 && !(stored is not null && (Visitor.Rights.IsAdmin || stored.OutletIds.All(seen.Contains))))
        {
            return "improvements.notyours";
        }

        var words = form.Removes ? null : form.Read(seen, Today);
        if (!form.Removes && words is null)
        {
            return "improvements.faulty";
        }

        var outcome = words is null
            ? await Improvements.RemoveAsync(form.Id, Visitor.Because(), Left)
            : await Improvements.SaveAsync(form.Id == 0 ? null : form.Id, words, Visitor.Because(), Left);
        return outcome is Outcome.Stored or Outcome.Unchanged ? null : "plans.failed";
    }
}
