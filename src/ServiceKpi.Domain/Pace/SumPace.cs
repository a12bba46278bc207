namespace ServiceKpi.Domain.Pace;

/// <summary>How a sum of a month stands: done, expected by now, and where it is heading, for an outlet or several together.</summary>
public sealed class SumPace
{
    private readonly IReadOnlyList<(OutletMonth Month, double? Target)> outlets;

    private SumPace(Kpi kpi, Period month, DateOnly today, IReadOnlyList<(OutletMonth Month, double? Target)> outlets)
    {
        (Kpi, Month, this.outlets) = (kpi, month, outlets);
        List<OutletMonth> months = [.. outlets.Select(o => o.Month)];
        Phase = today < month.From ? MonthPhase.NotBegun : today > month.To ? MonthPhase.Over : MonthPhase.Running;
        WithoutTarget = outlets.Count(o => o.Target is null);
        Target = outlets.Count == 0 || WithoutTarget > 0 ? null : outlets.Sum(o => o.Target);
        Done = months.Sum(m => m.Done);
        DaysEntered = months.Sum(m => m.DaysEntered);
        Expected = Target is null || DaysEntered == 0 ? null : outlets.Sum(o => o.Target * o.Month.ShareEntered);
        Missing = [.. months.SelectMany(m => m.Missing.Select(day => (m.Outlet, day))).OrderBy(m => m.day)];
        DaysLeft = months.SelectMany(m => m.Left).Distinct().Count();
        Landing = Phase == MonthPhase.Running ? Landing.Of(months) : null;
        HolidaysWithoutPattern = [.. months.SelectMany(m => m.Weights.HolidaysWithoutPattern).Distinct()];
    }

    /// <summary>The KPI, a sum.</summary>
    public Kpi Kpi { get; }

    /// <summary>The calendar month.</summary>
    public Period Month { get; }

    /// <summary>Where the month is.</summary>
    public MonthPhase Phase { get; }

    /// <summary>The target of the month, of several outlets the sum of theirs; none when one that trades in the month has none.</summary>
    public double? Target { get; }

    /// <summary>How many of the outlets have no target.</summary>
    public int WithoutTarget { get; }

    /// <summary>How many outlets trade in the month.</summary>
    public int Outlets => outlets.Count;

    /// <summary>The sum of the days entered.</summary>
    public double Done { get; }

    /// <summary>The outlet-days entered.</summary>
    public int DaysEntered { get; }

    /// <summary>
    /// What the days entered were to bring to reach the target: a day that is not entered yet lets nobody look behind. None
    /// without a target or a day entered.
    /// </summary>
    public double? Expected { get; }

    /// <summary>What is done less what was expected; none without the latter.</summary>
    public double? Ahead => Done - Expected;

    /// <summary>The trading days before today that are not entered, by day.</summary>
    public IReadOnlyList<(Outlet Outlet, DateOnly Day)> Missing { get; }

    /// <summary>The trading days from today on that are not entered.</summary>
    public int DaysLeft { get; }

    /// <summary>Where the month is heading; none when it is over or not begun, and when nothing is known.</summary>
    public Landing? Landing { get; }

    /// <summary>The holidays whose effect is not known, so that their days count as ordinary ones.</summary>
    public IReadOnlyList<string> HolidaysWithoutPattern { get; }

    /// <summary>How the landing stands to the target.</summary>
    public Outlook Outlook => Phase != MonthPhase.Running || Target is not { } target ? Outlook.Unknown
        : Decided(target) is { } decided ? decided
        : Landing is { Range: { } range, NoDays: 0 } ? Judge(target, range)
        : Outlook.Unknown;

    /// <summary>What the days from today on are expected to have.</summary>
    public double ProjectedOfDaysLeft => outlets.Sum(o => (o.Month.Level?.Level ?? 0) * o.Month.Left.Sum(o.Month.Weights.WeightOf));

    /// <summary>The pace of the outlets that trade in a month, each with its target.</summary>
    /// <param name="kpi">The KPI, a sum.</param>
    /// <param name="month">The calendar month.</param>
    /// <param name="today">Today.</param>
    /// <param name="outlets">The outlets, each with its target if it has one.</param>
    internal static SumPace Of(Kpi kpi, Period month, DateOnly today, IReadOnlyList<(OutletMonth Month, double? Target)> outlets)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(outlets);
        return new SumPace(kpi, month, today, outlets);
    }

    /// <summary>The month day by day.</summary>
    public IReadOnlyList<PaceDay> Days()
    {
        List<OutletMonth> months = [.. outlets.Select(o => o.Month)];
        var togetherness = Landing is null ? 1 : Landing.Togetherness(months);
        var lastEntered = months.Max(m => m.LastEntered);
        var (done, expected) = (0.0, 0.0);
        var days = new List<PaceDay>();
        for (var i = 0; i < Month.Days; i++)
        {
            var day = Month.From.AddDays(i);
            done += months.Sum(m => m.Figures[i] ?? 0);
            expected += outlets.Sum(o => (o.Target ?? 0) * o.Month.Weights.ShareOf(day));
            days.Add(new PaceDay(
                day,
                day <= lastEntered ? done : null,
                Target is null ? null : expected,
                !(day <= lastEntered) && Landing is not null ? Landing.Of(months, day, togetherness) : null));
        }

        return days;
    }

    /// <summary>What is done alone may decide: a sum that has reached its target, or is over it where less is better.</summary>
    private Outlook? Decided(double target) => Kpi.Definition.Better == Direction.Higher
        ? Done >= target ? Outlook.WillBeMet : null
        : Done > target ? Outlook.WillBeMissed : null;

    private Outlook Judge(double target, LandingRange range) => Kpi.Definition.Better == Direction.Higher
        ? range.Low >= target ? Outlook.WillBeMet : range.High < target ? Outlook.WillBeMissed : Outlook.Open
        : range.High <= target ? Outlook.WillBeMet : range.Low > target ? Outlook.WillBeMissed : Outlook.Open;
}

/// <summary>A day of a month: the sums up to it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Done">What was entered up to it; none after the last day entered.</param>
/// <param name="Expected">What was to be expected up to it to reach the target; none without a target.</param>
/// <param name="Landing">What will be there up to it; none up to the last day entered, and when nothing is known.</param>
public sealed record PaceDay(DateOnly Day, double? Done, double? Expected, Landing? Landing);

/// <summary>How the landing of a month stands to its target.</summary>
public enum Outlook
{
    /// <summary>There is no target, no range to judge by, or an outlet of which nothing is known.</summary>
    Unknown,

    /// <summary>The whole range is on the good side of the target, or what is done has reached it.</summary>
    WillBeMet,

    /// <summary>The target lies in the range.</summary>
    Open,

    /// <summary>The whole range is on the bad side of the target, or what is done is already too much.</summary>
    WillBeMissed,
}

/// <summary>What is lacking between where a month is heading and its target, and what would make up for it on the days left.</summary>
/// <param name="Lacking">The target less the landing, above 0, in the unit of the KPI.</param>
/// <param name="DaysLeft">The days left, at least 1.</param>
/// <param name="MoreVisits">How many more visits than projected would bring it, at this month's revenue per visit; for revenue only.</param>
/// <param name="MorePerVisit">How much more each of the visits projected would have to bring; for revenue only.</param>
public sealed record PaceGap(double Lacking, int DaysLeft, double? MoreVisits = null, double? MorePerVisit = null)
{
    /// <summary>What is lacking on each of the days left.</summary>
    public double PerDay => Lacking / DaysLeft;

    /// <summary>
    /// The gap of a sum of which more is better; null when there is none, no day to close it on, the month will land on the good
    /// side of its target anyway, it has no range, or nothing is known of an outlet.
    /// </summary>
    /// <param name="pace">The sum.</param>
    /// <param name="visits">The visits of the same month, for revenue.</param>
    /// <param name="ratio">Revenue per visit this month, for revenue.</param>
    public static PaceGap? Of(SumPace pace, SumPace? visits = null, double? ratio = null)
    {
        ArgumentNullException.ThrowIfNull(pace);
        if (pace.Kpi.Definition.Better != Direction.Higher
            || pace.Phase != MonthPhase.Running
            || pace.Outlook == Outlook.WillBeMet
            || pace.DaysLeft == 0
            || pace.Landing is not { Range: not null, NoDays: 0 } landing
            || pace.Target - landing.Projected is not (> 0 and var lacking))
        {
            return null;
        }

        var toCome = visits?.Landing is { Range: not null, NoDays: 0 } ? visits.ProjectedOfDaysLeft : 0;
        return new PaceGap(
            lacking,
            pace.DaysLeft,
            ratio > 0 ? Math.Ceiling(lacking / ratio.Value) : null,
            toCome > 0 ? lacking / toCome : null);
    }
}
