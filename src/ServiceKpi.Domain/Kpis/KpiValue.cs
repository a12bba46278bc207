namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// A KPI's value and what it is made of. There is either a <see cref="Value"/> or a <see cref="Reason"/>, never both
/// and never neither.
/// </summary>
public sealed record KpiValue
{
    private KpiValue()
    {
    }

    /// <summary>The value in the unit of the KPI, unrounded; null when there is no data.</summary>
    public double? Value { get; private init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public NoDataReason? Reason { get; private init; }

    /// <summary>What is divided: the successes, the sum of a mean, or the sum itself.</summary>
    public double Numerator { get; private init; }

    /// <summary>What it is divided by; 1 for a plain sum.</summary>
    public double Denominator { get; private init; }

    /// <summary>How many cases, answers or days the value rests on, 0 or more.</summary>
    public long SampleSize { get; private init; }

    /// <summary>The 95 % confidence interval, for the KPIs and values that have one; it always holds the value.</summary>
    public ConfidenceInterval? Interval { get; init => field = value?.Holding(Value); }

    /// <summary>
    /// The 95 % range of a value without a published interval, by which a change of it is told from chance; null where there
    /// is no such range, and for a sum of daily figures, which is judged by how its days vary.
    /// </summary>
    public ConfidenceInterval? Uncertainty { get => field ?? Interval; init => field = value?.Holding(Value); }

    /// <summary>The 90th percentile beside a median, in seconds.</summary>
    public double? P90 { get; init; }

    /// <summary>The mean beside a median or a share, in seconds or on the survey's scale.</summary>
    public double? Mean { get; init; }

    /// <summary>The share of low-effort answers beside the mean effort, in percent.</summary>
    public double? Ease { get; init; }

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by.</param>
    /// <param name="sampleSize">How many cases it rests on.</param>
    /// <param name="interval">Its published interval.</param>
    /// <param name="uncertainty">Its range where it has no published interval.</param>
    /// <param name="mean">The mean beside it.</param>
    /// <param name="p90">The 90th percentile beside it.</param>
    /// <param name="ease">The share of low-effort answers beside it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a finite number.</exception>
    public static KpiValue Of(
        double value,
        double numerator,
        double denominator,
        long sampleSize,
        ConfidenceInterval? interval = null,
        ConfidenceInterval? uncertainty = null,
        double? mean = null,
        double? p90 = null,
        double? ease = null) =>
        double.IsFinite(value)
            ? new()
            {
                Value = value,
                Numerator = numerator,
                Denominator = denominator,
                SampleSize = sampleSize,
                Interval = interval,
                Uncertainty = uncertainty,
                Mean = mean,
                P90 = p90,
                Ease = ease,
            }
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A value must be a finite number.");

    /// <summary>No value, and why; the numerator, denominator and sample that were found are kept.</summary>
    public static KpiValue None(NoDataReason reason, double numerator = 0, double denominator = 0, long sampleSize = 0) =>
        new() { Reason = reason, Numerator = numerator, Denominator = denominator, SampleSize = sampleSize };

    /// <summary>The sum over some days, or no value when there is no such day.</summary>
    public static KpiValue Sum(double sum, long days) =>
        days == 0 ? None(NoDataReason.NotEntered) : Of(sum, sum, 1, days);

    /// <summary>
    /// The median of durations with their 90th percentile and mean beside it, in seconds; numerator and denominator are
    /// those of the mean. No value when there is no duration.
    /// </summary>
    /// <param name="durations">The durations; median and percentile are read from them.</param>
    /// <param name="total">Their exact sum.</param>
    public static KpiValue Median(DurationHistogram durations, long total)
    {
        ArgumentNullException.ThrowIfNull(durations);
        return durations.Quantile(0.5) is { } median
            ? Of(
                median,
                total,
                durations.Count,
                durations.Count,
                uncertainty: ConfidenceInterval.OfMedian(durations),
                mean: (double)total / durations.Count,
                p90: durations.Quantile(0.9))
            : None(NoDataReason.NoEvents);
    }

    /// <summary>numerator / denominator, or no value when the denominator is 0.</summary>
    public static KpiValue Ratio(
        double numerator, double denominator, long sampleSize, NoDataReason whenNone, ConfidenceInterval? uncertainty = null) =>
        denominator == 0
            ? None(whenNone, numerator, denominator, sampleSize)
            : Of(numerator / denominator, numerator, denominator, sampleSize, uncertainty: uncertainty);

    /// <summary>The share of the cases that are successes, in percent, with its Wilson interval.</summary>
    public static KpiValue Proportion(
        long successes, long cases, NoDataReason whenNone = NoDataReason.NoEvents, double? mean = null) =>
        cases == 0
            ? None(whenNone)
            : Of(100.0 * successes / cases, successes, cases, cases, ConfidenceInterval.Wilson(successes, cases), mean: mean);
}

/// <summary>Why a KPI has no value.</summary>
public enum NoDataReason
{
    /// <summary>The figures it needs were not entered on any day.</summary>
    NotEntered,

    /// <summary>Nothing happened that it could count.</summary>
    NoEvents,

    /// <summary>There was no member on the day before the period.</summary>
    NoMembers,

    /// <summary>
    /// Nothing of the kind it rests on was ever recorded at these outlets up to the end of the period, or nothing of it says what the
    /// KPI asks.
    /// </summary>
    NotConnected,
}
