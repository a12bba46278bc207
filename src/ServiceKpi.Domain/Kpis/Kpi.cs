namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// A key performance indicator: its definition, and how it is computed from what was measured. There are six kinds, which know all
/// that follows from how a number is made: <see cref="SumKpi"/>, <see cref="RatioKpi"/>, <see cref="ShareKpi"/>,
/// <see cref="MeanKpi"/>, <see cref="MedianKpi"/> and <see cref="MemberKpi"/>. To add a KPI, derive from one of them in a file of
/// its own; <see cref="KpiCatalog"/> finds it.
/// </summary>
public abstract class Kpi(KpiDefinition definition)
{
    /// <inheritdoc cref="KpiDefinition.Id"/>
    public string Id => definition.Id;

    /// <summary>What the KPI is, in words.</summary>
    public KpiDefinition Definition => definition;

    /// <summary>By which law it varies by chance.</summary>
    internal abstract ChanceLaw Law { get; }

    /// <summary>How a change of it is taken apart.</summary>
    public abstract KpiSplit Split { get; }

    /// <summary>The kinds of rows that it is counted from, those of the numerator first; at least one.</summary>
    public abstract IReadOnlyList<RowBasis> Rows { get; }

    /// <summary>The kinds of facts that must have been recorded before there can be a value.</summary>
    public FactKinds RestsOn => Rows.Aggregate(FactKinds.None, (all, basis) => all | basis.Recorded);

    /// <summary>
    /// What the KPI sums day by day, when it is such a sum: a month of it lands somewhere, and a target of a month is spread over its
    /// days. Of any other the days left of a month can only be told what they would have to be.
    /// </summary>
    public virtual Measure? DailySum => null;

    /// <summary>The daily figures that a ratio divides: where it has no interval, it varies as its days differ from it.</summary>
    internal virtual DayRatio? DailyRatio => null;

    /// <summary>
    /// The measures that it is computed from, beside those that say on which days outlets were open; none for a KPI that no comparison
    /// takes day by day.
    /// </summary>
    internal virtual IReadOnlyList<Measure> DailyMeasures => [];

    /// <summary>The durations whose middle it is; none for all that is no median.</summary>
    public virtual Distribution? Durations => null;

    /// <summary>
    /// Which customers the KPI counts when it follows a set of them through the period: what is to be kept of it in a month is not
    /// what is to be kept in a week or a year. None for any other KPI.
    /// </summary>
    internal virtual FollowedCustomers? Follows => null;

    /// <summary>
    /// True when a fair comparison pairs each day with its counterpart: for everything made of daily figures, and for plain
    /// counts, which a longer month makes larger. Shares, means and medians are compared over whole periods.
    /// </summary>
    public virtual bool ComparesDayByDay => definition.EnteredDays is not null;

    /// <summary>
    /// True when a few cases say little, so that the value of a small sample is marked and not judged; false for a sum of what staff
    /// enter, which is exact however few days it has.
    /// </summary>
    public virtual bool NeedsMinimumSample => true;

    /// <summary>The only grain that its sample suffices for in a chart; none when any will do.</summary>
    public virtual Grain? OnlyGrain => null;

    /// <summary>
    /// True when it rests on nothing but surveys: a day has few answers, and a line through what a handful of people answered jumps
    /// about without meaning.
    /// </summary>
    public bool IsOfAnswers => RestsOn != FactKinds.None && (RestsOn & ~(FactKinds.Asked | FactKinds.Csat | FactKinds.Ces | FactKinds.Nps)) == FactKinds.None;

    /// <summary>What numerator / denominator of a value is multiplied with to be the value: 100 for percent and points, else 1.</summary>
    public virtual int Scale => 1;

    /// <summary>How many cases its interval adds to those of the sample.</summary>
    public virtual int AddedCases => 0;

    /// <summary>True when it is told for each day that an outlet was open.</summary>
    public virtual bool IsPerTradingDay => false;

    /// <summary>The value of what was measured, or the reason that there is none. Never throws for lack of data.</summary>
    public abstract KpiValue Evaluate(Measurement measured);

    /// <summary>
    /// What is shown: the value, or the reason that there is none, which is <see cref="NoDataReason.NotConnected"/> while nothing of
    /// the kind was ever recorded.
    /// </summary>
    public KpiValue Answer(Measurement measured)
    {
        var value = Evaluate(measured);
        return value.Value is null && !measured.Recorded.HasFlag(RestsOn)
            ? KpiValue.None(NoDataReason.NotConnected, value.Numerator, value.Denominator, value.SampleSize)
            : value;
    }

    /// <summary>
    /// How many outlet-days have the daily figures that the KPI rests on; any daily figures for a KPI that rests on none.
    /// </summary>
    public long DaysEntered(MeasureSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums[definition.EnteredDays ?? Measure.EntryDays];
    }

    /// <summary>A sum of a measure in the unit of the KPI: major units of money, else as it was counted.</summary>
    public double InUnit(Int128 sum) =>
        definition.Unit is KpiUnit.Currency or KpiUnit.CurrencyPerVisit ? Money.ToMajor(sum) : (double)sum;

    /// <summary>The KPI's id.</summary>
    public override string ToString() => Id;
}

/// <summary>How the change of a KPI of several outlets is taken apart.</summary>
public enum KpiSplit
{
    /// <summary>Not at all: it is no sum and no ratio of sums over outlets.</summary>
    None,

    /// <summary>A sum, into its <see cref="KpiDrivers"/>: revenue into visits and transaction ratio.</summary>
    Drivers,

    /// <summary>A ratio, into what outlets did and their mix.</summary>
    Mix,

    /// <summary>A count, by outlet alone.</summary>
    Sum,
}

/// <summary>The two daily figures whose sums a KPI divides.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">What it is divided by.</param>
internal sealed record DayRatio(Measure Numerator, Measure Denominator);
