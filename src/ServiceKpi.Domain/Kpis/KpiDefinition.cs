using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>What a KPI is, in words that people and programs read.</summary>
public sealed record KpiDefinition
{
    /// <summary>Amounts and counts end where they are no longer exact to the hundredth.</summary>
    private const double MostAmount = 1e13;

    /// <summary>The name in addresses, commands and the API, such as <c>transaction-ratio</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>The question of a manager that the KPI helps to answer.</summary>
    public required KpiGroup Group { get; init; }

    /// <summary>The place within the group, the lowest first.</summary>
    public required int Order { get; init; }

    /// <summary>The unit of the value.</summary>
    public required KpiUnit Unit { get; init; }

    /// <summary>Which way the KPI improves.</summary>
    public required Direction Better { get; init; }

    /// <summary>How it is computed, in a line.</summary>
    public required string Formula { get; init; }

    /// <summary>What it tells, in one or two sentences for a manager.</summary>
    public required string Description { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What the sample counts.</summary>
    public required string Sample { get; init; }

    /// <summary>
    /// The measure that counts the days with the daily figures the KPI rests on; none for a KPI of tickets, answers or
    /// members, which no missing entry can leave incomplete.
    /// </summary>
    public Measure? EnteredDays { get; init; }

    /// <summary>
    /// True when a fair comparison pairs each day with its counterpart: for everything made of daily figures, and for plain
    /// counts, which a longer month makes larger. Shares, means and medians are compared over whole periods.
    /// </summary>
    public bool ComparesDayByDay { get => field || EnteredDays is not null; init; }

    /// <summary>
    /// What the KPI sums day by day, when it is such a sum: a target of a month is spread over its days, and where staff enter the
    /// figure, a change is judged by how its days vary.
    /// </summary>
    public Measure? DailySum { get; init; }

    /// <summary>The daily figures that the KPI divides, when it does: its uncertainty is how its days differ from it.</summary>
    public DayRatio? DailyRatio { get; init; }

    /// <summary>What the KPI reads beside the plain sums.</summary>
    public KpiNeeds Needs { get; init; } = KpiNeeds.Sums;

    /// <summary>
    /// The kinds of facts that must have been recorded before there can be a value; unless stated otherwise members, daily figures
    /// or tickets, whichever the KPI is made of.
    /// </summary>
    public FactKinds RestsOn
    {
        get => field != FactKinds.None ? field
            : Needs.HasFlag(KpiNeeds.Members) ? FactKinds.Members
            : EnteredDays is not null ? FactKinds.Figures
            : FactKinds.Tickets;
        init;
    }

    /// <summary>
    /// Which other KPIs say the same again; each pair is stated once, by either of the two. Who composes an excellence score
    /// of both is told.
    /// </summary>
    public IReadOnlyList<KpiOverlap> Overlaps { get; init; } = [];

    /// <summary>
    /// True (the default) when a few cases say little, so that the value of a small sample is marked and not judged;
    /// false for a sum, which is exact however few days it has.
    /// </summary>
    public bool NeedsMinimumSample { get; init; } = true;

    /// <summary>
    /// Which customers the KPI counts when it follows a set of them through the period: what is to be kept of it in a month is not
    /// what is to be kept in a week or a year. None for any other KPI.
    /// </summary>
    public FollowedCustomers? Follows { get; init; }

    /// <summary>The greatest percentage there can be, 100 unless it may be more.</summary>
    public double MostPercent { get; init; } = 100;

    /// <summary>The least and the greatest value that a target can have, in the unit of the KPI.</summary>
    public (double Least, double Most) Range => Unit switch
    {
        KpiUnit.Percent => (0, MostPercent),
        KpiUnit.Points => (-100, 100),
        KpiUnit.Score => (1, 5),
        _ => (0, MostAmount),
    };
}
