using System.Globalization;

namespace ServiceKpi.Domain.Kpis;

/// <summary>What a KPI states of itself; all that follows from how it is computed is known to its kind.</summary>
public sealed record KpiDefinition
{
    /// <summary>Amounts and counts end where they are no longer exact to the hundredth.</summary>
    private const double MostAmount = 1e13;

    /// <summary>The name in addresses, commands and the API, such as <c>transaction-ratio</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required KpiText Name { get; init; }

    /// <summary>The question of a manager that the KPI helps to answer.</summary>
    public required KpiGroup Group { get; init; }

    /// <summary>The place within the group, the lowest first.</summary>
    public required int Order { get; init; }

    /// <summary>The sign of good service that it measures; none for what customers do not notice.</summary>
    public ServiceSign? Sign { get; init; }

    /// <summary>The unit of the value.</summary>
    public required KpiUnit Unit { get; init; }

    /// <summary>Which way the KPI improves.</summary>
    public required Direction Better { get; init; }

    /// <summary>True when neither more nor less of it is better by itself: <see cref="Better"/> then only says which end lists begin with, and how a target is meant.</summary>
    public bool IsNeutral { get; init; }

    /// <summary>True when customers are told it on the page of an outlet: how far its word was kept.</summary>
    public bool IsPublished { get; init; }

    /// <summary>How it is computed, in a line.</summary>
    public required KpiText Formula { get; init; }

    /// <summary>What it tells, in one or two sentences for a manager.</summary>
    public required KpiText Description { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required KpiText Source { get; init; }

    /// <summary>What the sample counts.</summary>
    public required KpiText Sample { get; init; }

    /// <summary>
    /// The measure that counts the days with the daily figures the KPI rests on; none for a KPI of tickets, answers or
    /// members, which no missing entry can leave incomplete.
    /// </summary>
    public Measure? EnteredDays { get; init; }

    /// <summary>
    /// Which other KPIs say the same again; each pair is stated once, by either of the two. Who composes an excellence score
    /// of both is told.
    /// </summary>
    public IReadOnlyList<KpiOverlap> Overlaps { get; init; } = [];

    /// <summary>What it is the product of; of a sum that is one. A change of it is told by what either did.</summary>
    internal KpiDrivers? Drivers { get; init; }

    /// <summary>True for the few that stand first: the usual columns of outlets and the usual tiles of a wall.</summary>
    public bool Leads { get; init; }

    /// <summary>
    /// The floor that an excellence score begins with, in the unit of the KPI, of a sum in percent of the target: where nobody would
    /// speak of service any more, so that attainment has room between it and a usual target. None where every organisation differs.
    /// </summary>
    public int? Floor { get; init; }

    /// <summary>The scores to start from that it is a part of.</summary>
    internal IReadOnlyList<ScoreShare> Scores { get; init; } = [];

    /// <summary>Why nobody is told when an outlet becomes worse in it; none for a KPI that is looked after.</summary>
    public string? Unwatched { get; init; }

    /// <summary>What is told beside its value.</summary>
    public KpiBeside Beside { get; init; }

    /// <summary>What is listed of each ticket behind it, beside what is listed of any.</summary>
    public IReadOnlyList<TicketColumn> Columns { get; init; } = [];

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

/// <summary>The question of a manager that a KPI belongs to.</summary>
public enum KpiGroup
{
    /// <summary>Is the outlet worth its place?</summary>
    Worth,

    /// <summary>Is service quick?</summary>
    Quickness,

    /// <summary>Does the desk keep its word?</summary>
    Word,

    /// <summary>Are customers happy?</summary>
    Happiness,

    /// <summary>Do customers stay?</summary>
    Loyalty,

    /// <summary>What do customers ask for?</summary>
    Demand,
}

/// <summary>Words of a KPI in the languages of the product.</summary>
/// <param name="English">In English, the language of programs, files and documents.</param>
/// <param name="Indonesian">In Indonesian; none for what is the same there, such as the title of a book.</param>
public sealed record KpiText(string English, string? Indonesian = null)
{
    /// <summary>The words in a language; English for one that the product does not speak.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "id" ? Indonesian ?? English : English;
    }

    /// <summary>In English.</summary>
    public override string ToString() => English;
}

/// <summary>What a sum is the product of: a volume, and what each unit of it brings.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="RateId">The id of what each unit of it brings.</param>
internal sealed record KpiDrivers(string VolumeId, string RateId)
{
    /// <summary>How many, such as visits.</summary>
    public Kpi Volume => KpiCatalog.Get(VolumeId);

    /// <summary>What each brings, such as revenue per visit.</summary>
    public Kpi Rate => KpiCatalog.Get(RateId);
}

/// <summary>Other KPIs that measure the same thing again: an excellence score that has them all counts it twice.</summary>
/// <param name="With">The ids of the others; the overlap is there when all of them stand beside the KPI.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record KpiOverlap(IReadOnlyList<string> With, KpiText Why);

/// <summary>What is told beside the value of a KPI.</summary>
public enum KpiBeside
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The tickets that wait for their first response and are in no value yet.</summary>
    Waiting,

    /// <summary>What the tickets are about.</summary>
    Topics,

    /// <summary>The days with some figures entered that are left out because not all of them are.</summary>
    DaysLeftOut,

    /// <summary>The customers who are still to be called back.</summary>
    Callbacks,
}

/// <summary>What is listed of a ticket, beside what is listed of any, so that a person can judge why it counts as it does.</summary>
public enum TicketColumn
{
    /// <summary>How long it took.</summary>
    Took,

    /// <summary>How often the customer made contact.</summary>
    Contacts,

    /// <summary>How often it was reopened.</summary>
    Reopened,

    /// <summary>The day first promised.</summary>
    Promised,

    /// <summary>What the customer was first told it would cost.</summary>
    Estimate,

    /// <summary>What the customer was charged.</summary>
    Charge,

    /// <summary>When the customer was told how it ended.</summary>
    Reported,

    /// <summary>Between how many ways to get the work they could choose.</summary>
    Options,

    /// <summary>How often they paid.</summary>
    Payments,

    /// <summary>Whether they accepted something else.</summary>
    Alternative,

    /// <summary>When a person had to have answered.</summary>
    AnswerDue,
}

/// <summary>The part of a KPI in an excellence score that is offered to start from.</summary>
/// <param name="Template">Which score.</param>
/// <param name="Place">The place among its parts, from 1.</param>
/// <param name="Weight">The weight; those of a score add up to 100.</param>
internal sealed record ScoreShare(string Template, int Place, int Weight);
