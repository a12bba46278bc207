using System.Globalization;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>Says what there is to see to in one line, and what to do first.</summary>
internal sealed class ItemFormatter(FindingFormatter findings, NumberFormatter numbers, Texts texts, Visitor visitor, TimeProvider clock)
{
    private const int MostNames = 3;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The item.</summary>
    /// <param name="item">What there is to see to.</param>
    public ItemView View(AttentionItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var parts = item.Findings.Select(f => (f.Outlet, View: findings.View(f))).ToList();
        var (step, href) = Step(item, parts[0].View.Href);
        return new ItemView(
            item.IsShared ? null : item.Outlets[0].Name,
            item.IsShared ? Shared(item) : item.Findings.Count == 1 ? parts[0].View.Sentence : Several(item),
            item.Findings.Count == 1 ? parts[0].View.Why : null,
            item.Findings.Count == 1 ? [] : [.. parts.Select(p => item.IsShared ? p.View with { Sentence = p.Outlet.Name } : p.View)],
            IconOf(item.Kind),
            step,
            href);
    }

    /// <summary>What was seen to at once.</summary>
    public string Sentence(SeenTo seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen.Keys.Count == 1 ? findings.Sentence(seen.Keys[0]) : $"{findings.NameOf(seen.Kind)} ({numbers.Count(seen.Keys.Count)})";
    }

    /// <summary>The name of a kind.</summary>
    public string NameOf(FindingKind kind) => findings.NameOf(kind);

    private static string IconOf(FindingKind kind) => kind switch
    {
        FindingKind.MissingEntries => "calendar",
        FindingKind.LikelyClosed => "question",
        FindingKind.UnusualFigure => "alert",
        FindingKind.FallingKpi => "review",
        FindingKind.MissedTarget => "target",
        FindingKind.UntrainedHands => "desk",
        FindingKind.Callbacks => "person",
        _ => "outlet",
    };

    private string Shared(AttentionItem item)
    {
        var (day, outlets) = (item.Days[0], numbers.Count(item.Outlets.Count));
        var now = clock.GetUtcNow().UtcDateTime;
        return item.Days.Count > 1
            ? texts["item.shared.many", numbers.Count(item.Days.Count), outlets, PeriodFormatter.Days(item.Days, Culture)]
            : item.Outlets.All(o => o.DayOf(now) == day) ? texts["item.shared.today", outlets]
            : item.Outlets.All(o => o.DayOf(now) == day.AddDays(1)) ? texts["item.shared.yesterday", outlets]
            : texts["item.shared.one", PeriodFormatter.Weekday(day, Culture), outlets];
    }

    private string Several(AttentionItem item) => item.Kind switch
    {
        FindingKind.LikelyClosed => texts["finding.closed", Named([.. item.Findings.OfType<LikelyClosed>().Select(f => Culture.DateTimeFormat.GetDayName(f.Weekday))])],
        FindingKind.UnusualFigure => texts[
            "item.UnusualFigure",
            numbers.Count(item.Findings.Count),
            PeriodFormatter.Days([.. item.Findings.OfType<UnusualFigure>().Select(f => f.Day).Distinct().Order()], Culture)],
        FindingKind.UntrainedHands => texts["item.UntrainedHands", numbers.Count(item.Findings.Count), Named([.. item.Findings.OfType<UntrainedHands>().Select(f => f.Ticket.Number)])],
        _ => texts["item." + item.Kind, numbers.Count(item.Findings.Count), Named([.. item.Findings.Select(KpiOf).OfType<Kpi>().Select(texts.NameOf)])],
    };

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? " …" : "");

    private static Kpi? KpiOf(Finding finding) => finding switch
    {
        FallingKpi falling => falling.Reading.Kpi,
        MissedTarget missed => missed.Reading.Kpi,
        _ => null,
    };

    /// <summary>What to do first, and where.</summary>
    private (string Words, string Href) Step(AttentionItem item, string first) => item.Kind switch
    {
        FindingKind.MissingEntries when item.Outlets.All(o => visitor.Rights.MayEnter(o.Id)) =>
            (texts["step.enter"], item.Outlets.Count > 1 ? "/entry" : first),
        FindingKind.MissingEntries => (texts["step.days"], Days(item)),
        FindingKind.LikelyClosed => visitor.Rights.IsAdmin ? (texts["step.hours"], first) : (texts["step.days"], Days(item)),
        FindingKind.UnusualFigure => (texts["step.check"], first),
        FindingKind.WorseVerdict => (texts["step.verdict"], first),
        FindingKind.UntrainedHands => (texts["step.hands"], first),
        FindingKind.Callbacks => (texts["step.callbacks"], first),
        _ => (texts["step.why"], item.Findings.Count > 1 ? OutletPage(item) : first),
    };

    private static string OutletPage(AttentionItem item) =>
        new DashboardState().With(item.Findings[0].Key.Days).OnOutlet(item.Outlets[0].Code);

    private static string Days(AttentionItem item) => new DashboardState { Outlets = [.. item.Outlets.Select(o => o.Code)] }
        .With(new Period(item.Days[0], item.Days[^1]))
        .On("/completeness");
}

/// <summary>Something to see to, ready to show.</summary>
/// <param name="Who">The outlet; none where the sentence says how many.</param>
/// <param name="Sentence">What it is.</param>
/// <param name="Why">What it rests on, when there is more to say.</param>
/// <param name="Parts">What it is made of, when that is more than one finding.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Step">What to do first.</param>
/// <param name="Href">Where that is done.</param>
internal sealed record ItemView(
    string? Who, string Sentence, string? Why, IReadOnlyList<FindingView> Parts, string Icon, string Step, string Href);
