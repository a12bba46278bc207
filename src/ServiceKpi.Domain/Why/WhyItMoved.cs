namespace ServiceKpi.Domain.Why;

/// <summary>
/// Why a KPI of several outlets changed: what each outlet and each cause did, in the unit of the KPI. The causes add up to
/// the change exactly.
/// </summary>
public sealed record WhyItMoved
{
    /// <summary>From this share of what moved the change on, a cause is the main one.</summary>
    private const double Mainly = 0.7;

    /// <summary>The value of all outlets together, with its comparison.</summary>
    public required KpiReading Total { get; init; }

    /// <summary>How the change is taken apart.</summary>
    public KpiSplit Kind => Total.Kpi.Split;

    /// <summary>Why the causes are not to be told as news; null when they are.</summary>
    public required WhySilence? Silence { get; init; }

    /// <summary>The whole change; 0 when it is not known.</summary>
    public double Change { get; init; }

    /// <summary>What a rate of <see cref="RateFigures"/> is multiplied with to be the KPI: 100 for percent, else 1.</summary>
    public double Scale => Total.Kpi.Scale;

    /// <summary>More or fewer visits at the old ratio of all together; of a ratio and a count 0.</summary>
    public double Volume { get; init; }

    /// <summary>The shift among outlets of unlike ratio.</summary>
    public double Mix { get; init; }

    /// <summary>What outlets did with their own ratio; of a count, all that they did.</summary>
    public double Own { get; init; }

    /// <summary>
    /// What no cause explains: outlets without a ratio before, days with revenue and no visits, outlets left out as not comparable.
    /// </summary>
    public double Rest => Change - Volume - Mix - Own;

    /// <summary>What each outlet did, the largest first whichever way.</summary>
    public IReadOnlyList<OutletCause> Outlets { get; init; } = [];

    /// <summary>The few outlets (places in <see cref="Outlets"/>) that explain most of the change; null when there is none to name.</summary>
    public Explanation? Explanation => Explanation.Of([.. Outlets.Select(o => o.Change)], Change - Outlets.Sum(o => o.Change));

    /// <summary>What the change is mainly due to; null for a count, and when nothing changed.</summary>
    public MainCause? Main
    {
        get
        {
            var (shift, own) = (Math.Max(0, (Volume + Mix) * Math.Sign(Change)), Math.Max(0, Own * Math.Sign(Change)));
            return Kind == KpiSplit.Sum || shift + own <= 0 ? null
                : shift / (shift + own) >= Mainly ? MainCause.Shift
                : own / (shift + own) >= Mainly ? MainCause.Own
                : MainCause.Both;
        }
    }

    /// <summary>The KPIs to ask for, by outlet and in total, to explain one: itself, and for revenue its ratio to visits.</summary>
    public static IReadOnlyList<string> KpisFor(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Definition.Drivers is { } drivers ? [kpi.Id, drivers.RateId] : [kpi.Id];
    }

    /// <summary>Why the KPI changed, from a report of <see cref="KpisFor"/> with the total and every outlet compared.</summary>
    public static WhyItMoved Of(KpiReport report, Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(report);
        var total = report.Of(kpi).First();
        var why = new WhyItMoved { Total = total, Silence = SilenceOf(total) };
        return total.Comparison?.Difference is { } change && why.Kind != KpiSplit.None
            ? WhySplit.Of(why with { Change = change }, report)
            : why;
    }

    private static WhySilence? SilenceOf(KpiReading total) => total switch
    {
        { Comparison: null } => WhySilence.NoComparison,
        { Comparison.Difference: null } => WhySilence.NoData,
        _ when total.Kpi.Split == KpiSplit.None => WhySilence.NoSplit,
        { BelowMinimumSample: true } or { Comparison: { BelowMinimumSample: true } or { Clarity: Clarity.CannotTell } } =>
            WhySilence.CannotTell,
        { Comparison.Clarity: Clarity.Noise } => WhySilence.Noise,
        _ => null,
    };
}

/// <summary>What one outlet contributed to a change, in the unit of the KPI.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Then">What its value was made of before.</param>
/// <param name="Now">What its value is made of.</param>
/// <param name="Shift">Through its visits; of a ratio, through its weight among the others.</param>
/// <param name="Own">Through its own ratio; of a count, all of it.</param>
/// <param name="Unsplit">What cannot be split, because there was no ratio before.</param>
public sealed record OutletCause(
    Outlet Outlet, RateFigures Then, RateFigures Now, double Shift, double Own, double Unsplit)
{
    /// <summary>All it contributed.</summary>
    public double Change => Shift + Own + Unsplit;
}

/// <summary>Which of two effects a change is mainly due to.</summary>
public enum MainCause
{
    /// <summary>Neither alone.</summary>
    Both,

    /// <summary>More or fewer visits; of a ratio, the mix of outlets.</summary>
    Shift,

    /// <summary>Each outlet's own ratio.</summary>
    Own,
}

/// <summary>Why nothing is said about the causes of a change.</summary>
public enum WhySilence
{
    /// <summary>No comparison was chosen.</summary>
    NoComparison,

    /// <summary>There is no value on one of the sides.</summary>
    NoData,

    /// <summary>The KPI is no sum and no ratio of sums over outlets: a median, or members who are counted once.</summary>
    NoSplit,

    /// <summary>Too few cases or too little history to tell a change from chance.</summary>
    CannotTell,

    /// <summary>The change is within its uncertainty.</summary>
    Noise,
}
