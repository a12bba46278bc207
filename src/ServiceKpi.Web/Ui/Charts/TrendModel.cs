namespace ServiceKpi.Web.Ui.Charts;

/// <summary>A trend, ready to draw.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Points">The pieces in order.</param>
public sealed record TrendModel(Kpi Kpi, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>The days of the line.</summary>
    public required string NowTitle { get; init; }

    /// <summary>What the line compared with shows; none without one.</summary>
    public string? ThenTitle { get; init; }

    /// <summary>Which days compared with stand beside no point, in words; none when all do.</summary>
    public string? LeftOver { get; init; }

    /// <summary>The same page with days of its own; they are put in by who chooses a part of the chart.</summary>
    public required string ZoomHref { get; init; }

    /// <summary>The promotion events of each point; null where there was none, empty when there are none at all.</summary>
    public IReadOnlyList<TrendMark?> Marks { get; init; } = [];

    /// <summary>The points in which the question was worded anew, each with its day: no line leads to them from before.</summary>
    public IReadOnlyDictionary<int, DateOnly> Breaks { get; init; } = new Dictionary<int, DateOnly>();

    /// <summary>The last day on which the question was worded anew since the days compared with; none when it was not.</summary>
    public DateOnly? Crossed { get; init; }

    /// <summary>Whether a promotion event falls into the trend.</summary>
    public bool HasMarks => Marks.Any(m => m is not null);

    /// <summary>The index of the last point with a value; of the last when there is none.</summary>
    public int Latest => Enumerable.Range(0, Points.Count).LastOrDefault(i => Points[i].Now is not null, Points.Count - 1);

    /// <summary>Whether there is a line to compare with.</summary>
    public bool Compared => ThenTitle is not null;

    /// <summary>Whether a piece has a target.</summary>
    public bool HasTargets => Points.Any(p => p.Aim is not null);

    /// <summary>The axis: amounts, counts and times begin at 0; shares and scores where they are.</summary>
    public NiceScale Scale { get; } = NiceScale.Of(
        Points.SelectMany(p => new[] { p.Now, p.Then, p.Aim }),
        withZero: Kpi.Definition.Unit is not (KpiUnit.Percent or KpiUnit.Score or KpiUnit.Points),
        seconds: Kpi.Definition.Unit == KpiUnit.Seconds);

    /// <summary>True when there is nothing to draw.</summary>
    public bool IsEmpty => Points.All(p => p.Now is null && p.Then is null);
}

/// <summary>Promotion events of a piece of a trend, ready to draw.</summary>
/// <param name="Count">How many, at least one.</param>
/// <param name="Text">Which, in words.</param>
/// <param name="Href">The event, or the list of them.</param>
public sealed record TrendMark(int Count, string Text, string Href);

/// <summary>A piece of a trend, ready to draw.</summary>
/// <param name="Label">The piece, short, for the axis.</param>
/// <param name="Title">The piece in full.</param>
/// <param name="Now">The value; none is a gap.</param>
/// <param name="NowText">The value or the reason that there is none.</param>
/// <param name="Then">The value compared with; none is a gap.</param>
/// <param name="ThenText">The value compared with, in words; none without comparison.</param>
/// <param name="ThenTitle">The days compared with; none without comparison.</param>
/// <param name="Few">True when the value is of too few cases to judge.</param>
/// <param name="Href">Where this piece is looked at alone.</param>
public sealed record TrendPoint(
    string Label,
    string Title,
    double? Now,
    string NowText,
    double? Then,
    string? ThenText,
    string? ThenTitle,
    bool Few,
    string Href)
{
    /// <summary>
    /// What is not in yet, in words: how many outlets have entered their figures, so that value, target and the value compared
    /// with are of those only, and how many of its days a longer piece has. None when the value is complete.
    /// </summary>
    public string? Incomplete { get; init; }

    /// <summary>Whether so much is not in yet that the value must not be read as that of the whole piece.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The days of the piece.</summary>
    public required Period Days { get; init; }

    /// <summary>Whether the piece is one day.</summary>
    public bool IsDay => Days.Days == 1;

    /// <summary>How the value stands to its target; none where there is no target.</summary>
    public TargetView? Target { get; init; }

    /// <summary>The target; none where there is none.</summary>
    public double? Aim { get; init; }
}

/// <summary>How many days of its week, month or year a piece of a sum has: one cut short is smaller for no other reason.</summary>
/// <param name="Shown">The days of the piece.</param>
/// <param name="Whole">Those of the whole week, month or year.</param>
internal readonly record struct PieceDays(int Shown, int Whole)
{
    /// <summary>The least share of the outlet-days that makes a value stand for all of them.</summary>
    private const double Enough = 0.95;

    /// <summary>True when days are missing at either end.</summary>
    public bool IsCut => Shown < Whole;

    /// <summary>The days of a reading; means and shares of a part are no smaller than those of the whole, so they count as whole.</summary>
    public static PieceDays Of(KpiReading reading, Grain grain)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var days = reading.Period.Days;
        var isSum = reading.Kpi.DailySum is not null && grain is not (Grain.Day or Grain.Total);
        return new PieceDays(days, isSum ? new PeriodCalendar(reading.Period.From.DayOfWeek).UnitOf(reading.Period.From, grain).Days : days);
    }

    /// <summary>True when so much of a piece is not in yet that its value must not be read as that of the whole.</summary>
    public static bool IsPartial(KpiReading reading, Grain grain)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(reading, grain).IsCut || (reading.IsIncomplete && reading.Coverage.Entered < Enough * reading.Coverage.Expected);
    }
}
