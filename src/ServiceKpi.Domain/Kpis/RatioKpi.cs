namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// A sum divided by another, or by the days that outlets were open, that is no share. Without a day entered there is no value
/// (<see cref="NoDataReason.NotEntered"/>), nor where there is nothing to divide by (<see cref="NoDataReason.NoEvents"/>). A rate of
/// events has none before the first fact that could have been one, and is 0 without an event after it; its sample are the events,
/// that of any other what it is divided by.
/// </summary>
/// <param name="definition">What it is.</param>
/// <param name="numerator">What is divided.</param>
/// <param name="denominator">What it is divided by; none for the days that outlets were open.</param>
/// <param name="among">Of a rate of events: the measure that shows whether anything was recorded that could have been one.</param>
/// <param name="per">How much of the denominator it is told for, such as 1000 visits.</param>
internal abstract class RatioKpi(
    KpiDefinition definition, Measure numerator, Measure? denominator = null, Measure? among = null, int per = 1) : Kpi(definition)
{
    private static readonly RowBasis OpenDays = new(RowKind.Days, RowDay.Business, RowNeeds.Open);

    private readonly FactKinds recordedBefore = among is { } all ? CountsAttribute.Of(all).Recorded : FactKinds.None;

    /// <inheritdoc/>
    internal override ChanceLaw Law => among is null ? ChanceLaw.DayRatios : ChanceLaw.Events;

    /// <inheritdoc/>
    public override KpiSplit Split => KpiSplit.Mix;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; } =
        [.. new[] { CountsAttribute.Of(numerator), denominator is { } by ? CountsAttribute.Of(by) : OpenDays }.Distinct()];

    /// <inheritdoc/>
    internal override DayRatio? DailyRatio { get; } = among is null && denominator is { } by ? new DayRatio(numerator, by) : null;

    /// <inheritdoc/>
    internal override IReadOnlyList<Measure> DailyMeasures { get; } =
        [.. new[] { numerator, denominator, among }.OfType<Measure>()];

    /// <inheritdoc/>
    public override bool IsPerTradingDay => denominator is null;

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        if (Definition.EnteredDays is { } days && sums[days] == 0)
        {
            return KpiValue.None(NoDataReason.NotEntered);
        }

        var divisor = denominator is { } by ? sums[by] : measured.TradingDays;
        return among is { } recorded
            ? OfEvents(sums[numerator], divisor, sums[recorded] > 0 || measured.Recorded.HasFlag(recordedBefore))
            : KpiValue.Ratio(InUnit(sums.Exact(numerator)), divisor, divisor, NoDataReason.NoEvents);
    }

    private KpiValue OfEvents(long events, long exposure, bool isRecorded) =>
        !isRecorded
            ? KpiValue.None(NoDataReason.NoEvents, denominator: exposure)
            : KpiValue.Ratio(
                (double)per * events,
                exposure,
                events,
                NoDataReason.NoEvents,
                exposure > 0 ? ConfidenceInterval.OfRate(events, exposure, per) : null);
}
