namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// The mean of what customers answer: of scores, with mean ± 1.96·s/√n, or of those who speak for and against, × 100 in points, with
/// an adjusted-Wald interval. No answer gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
internal abstract class MeanKpi : Kpi
{
    private readonly Measure answers;
    private readonly Func<MeasureSums, long> sumOf;
    private readonly Func<MeasureSums, long, ConfidenceInterval?> intervalOf;
    private readonly Measure? ease;

    /// <summary>A mean of scores.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="answers">How many answers.</param>
    /// <param name="scores">The sum of their scores.</param>
    /// <param name="squares">The sum of the squares of their scores.</param>
    /// <param name="ease">The answers of low scores, whose share is told beside it.</param>
    protected MeanKpi(KpiDefinition definition, Measure answers, Measure scores, Measure squares, Measure ease)
        : base(definition)
    {
        (this.answers, this.ease) = (answers, ease);
        sumOf = sums => sums[scores];
        intervalOf = (sums, count) => ConfidenceInterval.OfMean(sums[scores], sums[squares], count);
        Rows = [CountsAttribute.Of(answers)];
    }

    /// <summary>Those for, less those against.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="answers">How many answers.</param>
    /// <param name="supporters">Those who speak for it: 1 each.</param>
    /// <param name="detractors">Those who speak against it: −1 each.</param>
    protected MeanKpi(KpiDefinition definition, Measure answers, Measure supporters, Measure detractors)
        : base(definition)
    {
        this.answers = answers;
        sumOf = sums => sums[supporters] - sums[detractors];
        intervalOf = (sums, count) => ConfidenceInterval.AdjustedWald(sums[supporters], sums[detractors], count);
        (Scale, AddedCases) = (100, ConfidenceInterval.AnswersAdded);
        Rows = [CountsAttribute.Of(answers)];
    }

    /// <inheritdoc/>
    internal override ChanceLaw Law => ChanceLaw.Mean;

    /// <inheritdoc/>
    public override KpiSplit Split => KpiSplit.Mix;

    /// <inheritdoc/>
    public override IReadOnlyList<RowBasis> Rows { get; }

    /// <inheritdoc/>
    public override int Scale { get; } = 1;

    /// <inheritdoc/>
    public override int AddedCases { get; }

    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        var (sum, count) = (sumOf(sums), sums[answers]);
        return count == 0
            ? KpiValue.None(NoDataReason.NoEvents)
            : KpiValue.Of(
                (double)Scale * sum / count,
                sum,
                count,
                count,
                intervalOf(sums, count),
                ease: ease is { } low ? 100.0 * sums[low] / count : null);
    }
}
