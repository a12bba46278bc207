using System.Globalization;

namespace ServiceKpi.Domain.Attention;

/// <summary>Something that needs attention.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Key">What makes it the same finding the next time.</param>
/// <param name="Severity">How much there is at stake.</param>
/// <param name="Weight">How much within its kind and severity, more first: days, distance or share; 0 or more.</param>
public abstract record Finding(Outlet Outlet, FindingKey Key, Severity Severity, double Weight)
{
    /// <summary>
    /// The order in which people should see to findings: what makes other numbers wrong or costs most first. By severity,
    /// then verdicts, missing days, KPIs, targets and single figures, then by weight, then the latest days.
    /// </summary>
    public static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.Severity)
            .ThenBy(f => Rank(f.Key.Kind))
            .ThenByDescending(f => f.Weight)
            .ThenByDescending(f => f.Key.Days.To)
            .ThenBy(f => f.Key.ToString(), StringComparer.Ordinal),
    ];

    private static int Rank(FindingKind kind) => kind switch
    {
        FindingKind.WorseVerdict => 0,
        FindingKind.MissingEntries => 1,
        FindingKind.FallingKpi => 2,
        FindingKind.MissedTarget => 3,
        _ => 4,
    };
}

/// <summary>What kind of thing needs attention.</summary>
public enum FindingKind
{
    /// <summary>The outlet was open and its visits, its revenue or both were not entered.</summary>
    MissingEntries,

    /// <summary>A figure of a day lies far from what the outlet has on that weekday.</summary>
    UnusualFigure,

    /// <summary>A KPI has become worse by more than chance.</summary>
    FallingKpi,

    /// <summary>A KPI misses its target, by more than chance where that can be told.</summary>
    MissedTarget,

    /// <summary>The verdict on the location has become one that asks for something.</summary>
    WorseVerdict,
}

/// <summary>What makes a finding the same finding the next time it is looked for.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Outlet">The code of its outlet.</param>
/// <param name="Subject">What it is about: the lack, the KPI or the verdict. Holds no <c>|</c>.</param>
/// <param name="Days">The days it is about.</param>
/// <param name="Detail">What makes it another finding when it changes: the figure, or how bad it is. Holds no <c>|</c>.</param>
public sealed record FindingKey(FindingKind Kind, string Outlet, string Subject, Period Days, string Detail = "")
{
    private const string Form = "yyyy-MM-dd";
    private const int Parts = 6;

    /// <summary>
    /// True when somebody who has seen to this one has thereby seen to the other: the same, fewer of the same missing
    /// days, or the same KPI less bad.
    /// </summary>
    public bool Covers(FindingKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Kind, Outlet, Subject) == (other.Kind, other.Outlet, other.Subject) && Kind switch
        {
            FindingKind.MissingEntries => Days.Contains(other.Days),
            FindingKind.FallingKpi or FindingKind.MissedTarget => Days == other.Days && LevelOf(Detail) <= LevelOf(other.Detail),
            _ => Days == other.Days && Detail == other.Detail,
        };
    }

    /// <summary>The key as it is stored. The code of the outlet, which may hold anything, comes last.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}|{Subject}|{Days.From:yyyy-MM-dd}|{Days.To:yyyy-MM-dd}|{Detail}|{Outlet}");

    /// <summary>Reads a stored key; null when it is none.</summary>
    public static FindingKey? Parse(string? text) =>
        text?.Split('|', Parts) is [var kind, var subject, var from, var to, var detail, { Length: > 0 } outlet]
            && Enum.TryParse<FindingKind>(kind, out var known)
            && Enum.IsDefined(known)
            && DayOf(from) is { } first
            && DayOf(to) is { } last
            && first <= last
                ? new FindingKey(known, outlet, subject, new Period(first, last), detail)
                : null;

    private static Severity LevelOf(string detail) =>
        Enum.TryParse<Severity>(detail, out var level) ? level : Severity.Low;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>How much there is at stake. What comes first has the lowest number.</summary>
public enum Severity
{
    /// <summary>See to it today.</summary>
    High,

    /// <summary>See to it this week.</summary>
    Middle,

    /// <summary>Know about it.</summary>
    Low,
}

/// <summary>How far a value of a KPI lies from another, and how much that matters.</summary>
internal static class KpiDistance
{
    private const double Much = 0.25;
    private const double Some = 0.1;

    /// <summary>The distance as a share of the KPI's scale, or of the other value where there is no scale; 0 or more.</summary>
    public static double ShareOf(Kpi kpi, double difference, double other)
    {
        var whole = kpi.Definition.Unit switch
        {
            KpiUnit.Percent => 100,
            KpiUnit.Points => 200,
            KpiUnit.Score => 4,
            _ => Math.Abs(other),
        };
        return whole == 0 ? 1 : Math.Abs(difference) / whole;
    }

    /// <summary>How much there is at stake.</summary>
    public static Severity SeverityOf(double share) =>
        share >= Much ? Severity.High : share >= Some ? Severity.Middle : Severity.Low;

    /// <summary>
    /// The key of a finding about the KPI of an outlet in a month. The whole month: a month that runs gets a longer stretch every
    /// day and stays one finding.
    /// </summary>
    public static FindingKey KeyOf(FindingKind kind, KpiReading reading, double share) => new(
        kind, reading.Outlet!.Code, reading.Kpi.Id, Period.MonthOf(reading.Period.From), SeverityOf(share).ToString());
}
