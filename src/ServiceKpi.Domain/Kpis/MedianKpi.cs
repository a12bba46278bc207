namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The median of durations, in seconds, 0 or more, with their 90th percentile and mean beside it. Numerator and denominator are
/// those of the mean. Median and p90 come from a histogram and are within 1/128 of the exact figure. Nothing to count gives
/// <see cref="NoDataReason.NoEvents"/>.
/// </summary>
/// <param name="definition">What it is.</param>
/// <param name="durations">The durations.</param>
/// <param name="total">Their exact sum.</param>
internal abstract class MedianKpi(KpiDefinition definition, Distribution durations, Measure total) : Kpi(definition)
{
    /// <inheritdoc/>
    internal override ChanceLaw Law => ChanceLaw.Median;

    /// <inheritdoc/>
    public override KpiSplit Split => KpiSplit.None;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; } = [CountsAttribute.Of(durations)];

    /// <inheritdoc/>
    public override Distribution? Durations => durations;

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return KpiValue.Median(measured.Sums[durations], measured.Sums[total]);
    }
}
