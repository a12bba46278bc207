namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// A sum over days. What staff enter has no value without a day entered (<see cref="NoDataReason.NotEntered"/>); the sample are the
/// days. What is counted of itself is 0 where it was recorded before and an outlet was open, else there is no value
/// (<see cref="NoDataReason.NoEvents"/>): who records nothing cannot be told from where nothing happened; the sample are the events.
/// </summary>
/// <param name="definition">What it is. With <see cref="KpiDefinition.EnteredDays"/> it is what staff enter.</param>
/// <param name="sum">What is summed.</param>
internal abstract class SumKpi(KpiDefinition definition, Measure sum) : Kpi(definition)
{
    /// <inheritdoc/>
    internal override ChanceLaw Law => Definition.EnteredDays is null ? ChanceLaw.Events : ChanceLaw.DaySums;

    /// <inheritdoc/>
    public override KpiSplit Split => Definition.Drivers is null ? KpiSplit.Sum : KpiSplit.Drivers;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; } = [CountsAttribute.Of(sum)];

    /// <inheritdoc/>
    public override Measure? DailySum => sum;

    /// <inheritdoc/>
    internal override IReadOnlyList<Measure> DailyMeasures { get; } = [sum];

    /// <inheritdoc/>
    public override bool ComparesDayByDay => true;

    /// <inheritdoc/>
    public override bool NeedsMinimumSample => Definition.EnteredDays is null;

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return Definition.EnteredDays is { } days
            ? KpiValue.Sum(InUnit(measured.Sums.Exact(sum)), measured.Sums[days])
            : OfEvents(measured.Sums[sum], measured);
    }

    private KpiValue OfEvents(long events, Measurement measured)
    {
        var isCounted = measured.Recorded.HasFlag(RestsOn) && measured.TradingDays > 0;
        return events == 0 && !isCounted
            ? KpiValue.None(NoDataReason.NoEvents)
            : KpiValue.Of(events, events, 1, events, uncertainty: ConfidenceInterval.OfRate(events, 1));
    }
}
