using System.Collections.Concurrent;

namespace ServiceKpi.Domain.Reports;

/// <summary>What somebody wants to know: the same question from a page, the API and the command line.</summary>
public sealed record KpiQuestion
{
    /// <summary>The days asked about.</summary>
    public required Period Period { get; init; }

    /// <summary>The day that counts as today; none for that of the outlets asked about.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The ids of the KPIs, in the order wanted; empty for all.</summary>
    public IReadOnlyList<string> Kpis { get; init; } = [];

    /// <summary>The codes of the outlets; empty for all.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The rows wanted.</summary>
    public ReportRows By { get; init; } = ReportRows.Total;

    /// <summary>The part of the tickets and answers that is counted; none for all of them. Targets are of the whole, so a part is not judged by them.</summary>
    public Slice? Slice { get; init; }

    /// <summary>The pieces the period is cut into.</summary>
    public Grain Grain { get; init; } = Grain.Total;

    /// <summary>What each value is compared with.</summary>
    public Comparison Comparison { get; init; } = Comparison.None;

    /// <summary>
    /// True to set each piece of one day beside its own counterpart in the period that the whole is compared with, paired as the
    /// whole is; otherwise it stands beside the day before. A piece of several days stands beside the piece before either way.
    /// </summary>
    public bool PairsDays { get; init; }

    /// <summary>What is done so that the comparison is fair.</summary>
    public Fairness Fairness { get; init; } = Fairness.Plain;

    /// <summary>True to tell changes from chance, which reads the weeks before the period too.</summary>
    public bool JudgesChanges { get; init; }

    /// <summary>True to find the target of every value, and how the value stands to it.</summary>
    public bool JudgesTargets { get; init; }

    /// <summary>How many values are wanted at most, whatever is asked; none for as many as there are.</summary>
    public int? Most { get; init; }

    /// <summary>What the questions that are asked together, as those of one page, find out once; none for one asked alone.</summary>
    public FoundTogether? Together { get; init; }
}

/// <summary>
/// What questions that are asked together find out once: how a month of an outlet is spread over its days, and what an outlet has over
/// pairs of days. It is thrown away with the answers, since what is entered afterwards changes it.
/// </summary>
public sealed class FoundTogether
{
    private readonly ConcurrentDictionary<(int OutletId, DateOnly Month, Measure Figure), DayWeights> spreads = [];
    private readonly ConcurrentDictionary<(int OutletId, Period Days, Period Compared, PairedFigure Figure, Comparison Comparison, Fairness Fairness), OutletPairs> pairs = [];

    /// <summary>The spread of a month, found out where nobody has asked for it yet.</summary>
    internal DayWeights Spread(int outletId, DateOnly month, Measure figure, Func<DayWeights> find) =>
        spreads.GetOrAdd((outletId, month, figure), _ => find());

    /// <summary>What an outlet has of a figure over the pairs of two periods, which are made by the comparison that a question asks for.</summary>
    internal OutletPairs Pairs(int outletId, Period days, Period compared, PairedFigure figure, KpiQuestion question, Func<OutletPairs> find) =>
        pairs.GetOrAdd((outletId, days, compared, figure, question.Comparison, question.Fairness), _ => find());
}

/// <summary>Which rows a report has.</summary>
[Flags]
public enum ReportRows
{
    /// <summary>One for all chosen outlets together.</summary>
    Total = 1,

    /// <summary>One for each chosen outlet.</summary>
    Outlet = 2,

    /// <summary>Both.</summary>
    Both = Total | Outlet,
}

/// <summary>What is done so that a comparison compares like with like.</summary>
[Flags]
public enum Fairness
{
    /// <summary>Nothing: every outlet and every day of both periods, as they are.</summary>
    Plain = 0,

    /// <summary>Outlets that were not open through both periods are left out of totals.</summary>
    ComparableOutlets = 1,

    /// <summary>
    /// Figures by the day are compared over pairs of days only: each day with its counterpart, holidays with the same holiday,
    /// and only where both days have the figures.
    /// </summary>
    MatchedDays = 2,

    /// <summary>All of it.</summary>
    Fair = ComparableOutlets | MatchedDays,
}

/// <summary>A question names an outlet or a KPI that does not exist.</summary>
public sealed class UnknownNameException(string what, IReadOnlyList<string> names)
    : Exception($"Unknown {what}: {string.Join(", ", names)}.")
{
    /// <summary>The names that were not found.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>A question has more values than whoever asks wants at once.</summary>
public sealed class TooManyValuesException(int most) : Exception($"The question has more than {most} values.")
{
    /// <summary>How many values were wanted at most.</summary>
    public int Most { get; } = most;
}
