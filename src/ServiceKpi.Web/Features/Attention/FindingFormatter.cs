using System.Globalization;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>Says what was found, and leads to where it is seen and mended.</summary>
internal sealed class FindingFormatter(NumberFormatter numbers, ChangeFormatter changes, TargetFormatter targets, Texts texts, Visitor visitor)
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The finding.</summary>
    public FindingView View(Finding finding) => finding switch
    {
        MissingEntries missing => new(Sentence(missing), null, HrefOf(missing)),
        LikelyClosed closed => new(Sentence(closed), Why(closed), HrefOf(closed)),
        UnusualFigure figure => new(Sentence(figure), Why(figure), EntryLinks.Day(figure.Outlet.Code, figure.Day)),
        FallingKpi falling => new(Sentence(falling), null, HrefOf(falling.Reading, falling)),
        MissedTarget missed => new(Sentence(missed), null, HrefOf(missed.Reading, missed)),
        UntrainedHands hands => new(Sentence(hands), null, DeskLinks.Ticket(hands.Ticket.Number)),
        WorseVerdict verdict => new(Sentence(verdict), Why(verdict), HrefOf(verdict)),
        WaitingCallbacks waiting => new(Sentence(waiting), null, new DashboardState { Outlets = [waiting.Outlet.Code] }.On("/voices") + "#callbacks"),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    /// <summary>The name of a kind.</summary>
    public string NameOf(FindingKind kind) => texts["finding." + kind];

    /// <summary>What was seen to, which may no longer be found: its kind, what it was about, and the days.</summary>
    public string Sentence(FindingKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var subject = key.Kind switch
        {
            FindingKind.MissingEntries => texts["finding.lack." + key.Subject],
            FindingKind.LikelyClosed => Enum.TryParse<DayOfWeek>(key.Subject, out var weekday) ? Culture.DateTimeFormat.GetDayName(weekday) : key.Subject,
            FindingKind.WorseVerdict => texts["verdict." + key.Subject],
            FindingKind.Callbacks => key.Detail,
            _ => Domain.Kpis.KpiCatalog.Find(key.Subject) is { } kpi ? texts.NameOf(kpi) : key.Subject,
        };
        return $"{NameOf(key.Kind)}: {subject}, {PeriodFormatter.Label(key.Days, Culture)}";
    }

    private string Sentence(MissingEntries missing)
    {
        var form = $"finding.missing.{missing.Lack}" + (missing.On.Count == 1 ? ".one" : ".many");
        return missing.On.Count == 1
            ? texts[form, DayOf(missing.On[0])]
            : texts[form, numbers.Count(missing.On.Count), PeriodFormatter.Days(missing.On, Culture)];
    }

    private string Sentence(LikelyClosed closed) => texts["finding.closed", Culture.DateTimeFormat.GetDayName(closed.Weekday)];

    private string Why(LikelyClosed closed) =>
        texts["finding.closed.why", numbers.Count(closed.On.Count), PeriodFormatter.Days(closed.On, Culture)];

    private string HrefOf(MissingEntries missing) => visitor.Rights.MayEnter(missing.Outlet.Id)
        ? EntryLinks.Enter(missing.Outlet.Code, missing.On[0])
        : At(missing, missing.Key.Days).On("/completeness");

    private string HrefOf(LikelyClosed closed) => visitor.Rights.IsAdmin
        ? EntryLinks.Hours(closed.Outlet.Code)
        : At(closed, closed.Key.Days).On("/completeness");

    private string Sentence(UnusualFigure figure)
    {
        var unit = figure.Kpi.Definition.Unit;
        return texts[
            "finding.unusual",
            texts.NameOf(figure.Kpi),
            numbers.Brief(unit, figure.Value),
            DayOf(figure.Day),
            numbers.Brief(unit, figure.Usual.Low),
            numbers.Brief(unit, figure.Usual.High),
            figure.Day.ToString("dddd", Culture)];
    }

    private string Why(UnusualFigure figure) => texts["finding.unusual.why", numbers.Count(figure.Usual.Values)];

    /// <summary>
    /// The value is that of the whole period, as every table has it; where only days or outlets that are alike are compared, what was
    /// before is told by the change alone.
    /// </summary>
    private string Sentence(FallingKpi falling)
    {
        var (reading, comparison) = (falling.Reading, falling.Reading.Comparison!);
        var unit = reading.Kpi.Definition.Unit;
        var (name, now, days, before) = (
            texts.NameOf(reading.Kpi), numbers.Brief(unit, reading.Value.Value.GetValueOrDefault()),
            PeriodFormatter.Label(reading.Period, Culture), PeriodFormatter.Label(comparison.Period, Culture));
        return comparison.Now.Value == reading.Value.Value
            ? texts["finding.falling", name, now, days, numbers.Brief(unit, comparison.Value.Value.GetValueOrDefault()), before, Change(reading)]
            : texts["finding.falling.like", name, now, days, Change(reading), before];
    }

    private string Change(KpiReading reading)
    {
        var sign = reading.Comparison!.Difference < 0 ? "−" : "+";
        return sign + (changes.View(reading)?.Amount ?? string.Empty);
    }

    private static string HrefOf(KpiReading reading, Finding finding) =>
        At(finding, Period.MonthOf(reading.Period.From)).OnKpi(reading.Kpi);

    private string Sentence(MissedTarget missed) => texts[
        "finding.target",
        texts.NameOf(missed.Reading.Kpi),
        numbers.Brief(missed.Reading.Kpi.Definition.Unit, missed.Reading.Value.Value.GetValueOrDefault()),
        PeriodFormatter.Label(missed.Reading.Period, Culture),
        targets.View(missed.Reading).Aim!];

    private string Sentence(UntrainedHands hands) => texts["finding.hands", hands.Ticket.Number, numbers.Count(hands.Ticket.Risk.GetValueOrDefault()), hands.Ticket.Summary];

    private string Sentence(WorseVerdict verdict) => texts[
        "finding.verdict",
        texts.VerdictOf(verdict.Now),
        verdict.Month.From.ToString("MMMM yyyy", Culture),
        texts.VerdictOf(verdict.Before),
        verdict.Month.DayBefore.ToString("MMMM yyyy", Culture)];

    private string Sentence(WaitingCallbacks waiting) => waiting.Late > 0
        ? texts["finding.calls.late", numbers.Count(waiting.Count), numbers.Count(waiting.Late), PeriodFormatter.ShortDay(waiting.Days.From, Culture)]
        : texts["finding.calls", numbers.Count(waiting.Count)];

    private string Why(WorseVerdict verdict) => texts[
        "verdict.reasons",
        ChangeFormatter.WithSign(verdict.Visits.Comparison!.Change.GetValueOrDefault()),
        ChangeFormatter.WithSign(verdict.Ratio.Comparison!.Change.GetValueOrDefault())];

    private static string HrefOf(WorseVerdict verdict) =>
        new DashboardState().With(verdict.Month).OnOutlet(verdict.Outlet.Code) + "#verdict";

    private static DashboardState At(Finding finding, Period period) =>
        new DashboardState { Outlets = [finding.Outlet.Code] }.With(period);

    private static string DayOf(DateOnly day) =>
        day.ToString("dddd, d MMM yyyy", Culture);
}

/// <summary>A finding, ready to show.</summary>
/// <param name="Sentence">What it says, without the outlet.</param>
/// <param name="Why">What it rests on, when there is more to say.</param>
/// <param name="Href">Where one sees it and mends it.</param>
internal sealed record FindingView(string Sentence, string? Why, string Href);
