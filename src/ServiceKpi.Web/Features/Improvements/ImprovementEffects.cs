namespace ServiceKpi.Web.Features.Improvements;

/// <summary>Measures what the number of an improvement did since its start, where it was done and elsewhere.</summary>
internal sealed class ImprovementEffects(KpiReportBuilder reports, TimeProvider clock)
{
    /// <summary>The effects of all that were made at one of the outlets, measured side by side.</summary>
    /// <param name="improvements">The improvements.</param>
    /// <param name="all">The outlets that the visitor sees: of others nothing is told.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<ImprovementEffect>> MeasureAsync(IEnumerable<Improvement> improvements, IReadOnlyList<Outlet> all, CancellationToken cancellationToken) =>
        await Task.WhenAll(Unmeasured(improvements, all).Select(e => MeasureAsync(e, all, cancellationToken)));

    /// <summary>The same before anything is measured.</summary>
    public static IReadOnlyList<ImprovementEffect> Unmeasured(IEnumerable<Improvement> improvements, IReadOnlyList<Outlet> all) =>
    [
        .. improvements.Select(i => new ImprovementEffect(i, KpiCatalog.Find(i.KpiId), [.. all.Where(o => i.OutletIds.Contains(o.Id))], null, null, null)).Where(e => e.Outlets.Count > 0),
    ];

    /// <summary>The effect; its parts are none as long as it is too early.</summary>
    private async Task<ImprovementEffect> MeasureAsync(ImprovementEffect effect, IReadOnlyList<Outlet> all, CancellationToken cancellationToken)
    {
        var here = effect.Outlets;
        if (effect.Kpi is not { } kpi || effect.Improvement.Look(here.Max(o => o.DayOf(clock.GetUtcNow().UtcDateTime))) is not { } days)
        {
            return effect;
        }

        List<Outlet> elsewhere = [.. all.Except(here)];
        var (there, others) = (AskAsync(kpi, here, days, cancellationToken), elsewhere.Count == 0 ? null : AskAsync(kpi, elsewhere, days, cancellationToken));
        return effect with { Days = days, Here = await there, Elsewhere = others is null ? null : await others };
    }

    private async Task<KpiReading> AskAsync(Kpi kpi, IEnumerable<Outlet> outlets, Period days, CancellationToken cancellationToken)
    {
        var report = await reports.BuildAsync(
            new KpiQuestion { Period = days, Kpis = [kpi.Id], Outlets = [.. outlets.Select(o => o.Code)], Comparison = Comparison.Previous, Fairness = Fairness.Fair, JudgesChanges = true },
            cancellationToken);
        return report.Values[0];
    }
}

/// <summary>What is known of the effect of an improvement.</summary>
/// <param name="Improvement">The improvement.</param>
/// <param name="Kpi">Its number; none where this version has no such KPI.</param>
/// <param name="Outlets">Its outlets that the visitor sees.</param>
/// <param name="Days">The days looked at, and as many before; none as long as it is too early.</param>
/// <param name="Here">What the number did there.</param>
/// <param name="Elsewhere">What it did at the other outlets that the visitor sees.</param>
internal sealed record ImprovementEffect(Improvement Improvement, Kpi? Kpi, IReadOnlyList<Outlet> Outlets, Period? Days, KpiReading? Here, KpiReading? Elsewhere)
{
    /// <summary>What can be said.</summary>
    public ImprovementVerdict Verdict => Here is null ? ImprovementVerdict.CannotTell : Improvement.Judge(MoveOf(Here), Elsewhere is null ? null : MoveOf(Elsewhere));

    private static NumberMove MoveOf(KpiReading reading) => reading.Comparison is not { Clarity: Clarity.Clear, Difference: { } difference } ? NumberMove.Unclear
        : difference > 0 == (reading.Kpi.Definition.Better == Direction.Higher) ? NumberMove.Better
        : NumberMove.Worse;
}
