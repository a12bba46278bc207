using System.Globalization;

namespace ServiceKpi.Web.Features.Pace;

/// <summary>Says in plain words how a month stands and where it is heading.</summary>
internal sealed class PaceFormatter(NumberFormatter numbers, Texts texts)
{
    private const int DaysNamed = 4;

    /// <summary>An amount, short; counts are shown whole, since what is expected is no count.</summary>
    public string Brief(Kpi kpi, double value) => Value(kpi, value, numbers.Brief);

    /// <summary>An amount in full.</summary>
    public string Full(Kpi kpi, double value) => Value(kpi, value, numbers.Full);

    /// <summary>How far it is from what was expected: <c>Rp12 m ahead</c>; null without a target.</summary>
    public string? Ahead(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        if (pace.Ahead is not { } ahead)
        {
            return null;
        }

        var amount = Brief(pace.Kpi, Math.Abs(ahead));
        return !amount.Any(c => c is >= '1' and <= '9') ? texts["pace.even"]
            : pace.Kpi.Definition.Better == Direction.Lower ? texts[ahead > 0 ? "pace.more" : "pace.less", amount]
            : texts[ahead > 0 ? "pace.ahead" : "pace.behind", amount];
    }

    /// <summary>Whether that is good.</summary>
    public static Tone ToneOf(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return pace.Ahead is not { } ahead || ahead == 0 ? Tone.Neutral
            : ahead > 0 == (pace.Kpi.Definition.Better == Direction.Higher) ? Tone.Better
            : Tone.Worse;
    }

    /// <summary>The range of a landing; null when there is none.</summary>
    public string? Range(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return pace.Landing?.Range is { } range ? texts["pace.range", Brief(pace.Kpi, range.Low), Brief(pace.Kpi, range.High)] : null;
    }

    /// <summary>What the landing says of the target, with the style and the icon of a status; null when it says nothing.</summary>
    public (string Slug, string Icon, string Word)? Outlook(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return pace.Outlook switch
        {
            Domain.Pace.Outlook.WillBeMet => ("met", "check", texts["pace.outlook.WillBeMet"]),
            Domain.Pace.Outlook.Open => ("at-risk", "alert", texts["pace.outlook.Open"]),
            Domain.Pace.Outlook.WillBeMissed => ("missed", "cross", texts["pace.outlook.WillBeMissed"]),
            _ => null,
        };
    }

    /// <summary>What would close the gap, or how many more there may be; null when there is nothing to say.</summary>
    public string? Gap(SumPace pace, PaceGap? gap)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return gap switch
        {
            { MoreVisits: { } visits, MorePerVisit: { } perVisit } =>
                texts["pace.gap.revenue", visits == 1 ? texts["pace.visits.one"] : texts["pace.visits", numbers.Count(visits)], numbers.Money(Math.Ceiling(perVisit)), Days(gap.DaysLeft)],
            { DaysLeft: 1 } => texts["pace.gap.day", Brief(pace.Kpi, gap.Lacking)],
            not null => texts["pace.gap", Brief(pace.Kpi, Math.Ceiling(gap.Lacking)), Days(gap.DaysLeft), Brief(pace.Kpi, Math.Ceiling(gap.PerDay))],
            _ => Room(pace),
        };
    }

    /// <summary>What the figures do not know.</summary>
    public IReadOnlyList<string> Notes(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        string?[] notes =
        [
            pace.Missing.Count == 0 ? null : texts["pace.missing", Missing(pace)],
            .. RangeNotes(pace),
            pace.Phase == MonthPhase.Over || pace.HolidaysWithoutPattern.Count == 0
                ? null
                : texts["pace.noholiday", string.Join(", ", pace.HolidaysWithoutPattern.Select(texts.HolidayOf))],
        ];
        return [.. notes.OfType<string>()];
    }

    /// <summary>That there is no range, or which outlets are in it otherwise than by their own days; none when all are.</summary>
    public IEnumerable<string> RangeNotes(SumPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        if (pace.Landing is not { } landing)
        {
            return [];
        }

        if (landing.Range is null)
        {
            return [texts["pace.norange", Landing.LeastDays]];
        }

        var isUnjudged = landing.NoDays > 0 && pace.Target is not null && pace.Outlook == Domain.Pace.Outlook.Unknown;
        string?[] notes =
        [
            landing.FewDays == 0 ? null : texts["pace.fewdays", Landing.LeastDays, landing.FewDays],
            landing.NoDays == 0 ? null : texts["pace.nodays", landing.NoDays],
            isUnjudged ? texts["pace.nodays.unjudged"] : null,
        ];
        return notes.OfType<string>();
    }

    /// <summary>What the days left would have to be.</summary>
    public string Rest(RestNeeded rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var (target, days) = (Brief(rest.Kpi, rest.Target), Days(rest.DaysLeft));
        return rest switch
        {
            { Verdict: not RestVerdict.Open, Kind: RestKind.Members } => texts[$"pace.rest.{rest.Verdict}.members", target],
            { Verdict: not RestVerdict.Open } => texts["pace.rest." + rest.Verdict, target],
            { Kind: RestKind.Cases } => texts["pace.rest.cases", target, numbers.Count(rest.Needed), numbers.Count(rest.Further), days],
            { Kind: RestKind.Members } => texts["pace.rest.members", target, numbers.Count(rest.Needed), days],
            _ => texts["pace.rest." + rest.Kpi.Definition.Better, target, Brief(rest.Kpi, rest.Needed), days],
        };
    }

    private static string Value(Kpi kpi, double value, Func<KpiUnit, double, string> write)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return write(kpi.Definition.Unit, kpi.DailySum is not null ? Math.Round(value) : value);
    }

    private string? Room(SumPace pace) =>
        pace is not { Kpi.Definition.Better: Direction.Lower, Phase: MonthPhase.Running, DaysLeft: > 0, Target: { } target } ? null
        : pace.Done > target ? texts["pace.room.none"]
        : texts["pace.room", Brief(pace.Kpi, Math.Floor(target - pace.Done)), Days(pace.DaysLeft)];

    private string Days(int left) => left == 1 ? texts["pace.days.one"] : texts["pace.days", left];

    private string Missing(SumPace pace)
    {
        if (pace.Outlets > 1)
        {
            return texts["pace.missing.days", numbers.Count(pace.Missing.Count)];
        }

        var named = string.Join(", ", pace.Missing.Take(DaysNamed).Select(m => PeriodFormatter.ShortDay(m.Day, CultureInfo.CurrentCulture)));
        return pace.Missing.Count > DaysNamed ? texts["pace.missing.more", named, pace.Missing.Count - DaysNamed] : named;
    }
}
