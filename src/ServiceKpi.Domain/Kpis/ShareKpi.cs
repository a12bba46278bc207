namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// How many of some cases, in percent, with a Wilson interval. No case gives <see cref="NoDataReason.NoEvents"/>, and
/// <see cref="NoDataReason.NotEntered"/> where staff enter the figures and nobody has. A share that may exceed 100 % is then no
/// proportion and has no interval.
/// </summary>
/// <param name="definition">What it is.</param>
/// <param name="part">The cases that count.</param>
/// <param name="cases">All cases.</param>
/// <param name="stated">The cases of which it is known whether they count; none of them gives <see cref="NoDataReason.NotEntered"/>.</param>
/// <param name="scores">The sum of the scores whose mean is told beside it.</param>
internal abstract class ShareKpi(
    KpiDefinition definition, Measure part, Measure cases, Measure? stated = null, Measure? scores = null) : Kpi(definition)
{
    /// <inheritdoc/>
    internal override ChanceLaw Law => ChanceLaw.Proportion;

    /// <inheritdoc/>
    public override KpiSplit Split => KpiSplit.Mix;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; } = [CountsAttribute.Of(cases)];

    /// <inheritdoc/>
    internal override DayRatio? DailyRatio { get; } = definition.EnteredDays is null ? null : new DayRatio(part, cases);

    /// <inheritdoc/>
    internal override IReadOnlyList<Measure> DailyMeasures { get; } = [.. new[] { part, cases, stated, scores }.OfType<Measure>()];

    /// <inheritdoc/>
    public override int Scale => 100;

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var (some, all) = (sums[part], sums[cases]);
        if (all == 0)
        {
            var isMissing = Definition.EnteredDays is { } days && sums[days] == 0;
            return KpiValue.None(isMissing ? NoDataReason.NotEntered : NoDataReason.NoEvents, some);
        }

        if (stated is { } known && sums[known] == 0)
        {
            return KpiValue.None(NoDataReason.NotEntered, denominator: all);
        }

        double? mean = scores is { } sum ? (double)sums[sum] / all : null;
        return some <= all ? KpiValue.Proportion(some, all, mean: mean) : KpiValue.Of(100.0 * some / all, some, all, all, mean: mean);
    }
}
