using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>
/// All that a visitor has chosen, as the address holds it: a link reproduces the view. What an address leaves out or
/// misspells is the usual choice.
/// </summary>
public sealed record DashboardState
{
    /// <summary>The KPI whose trend is shown unless another is chosen.</summary>
    public static string UsualKpi => KpiCatalog.Usual.Id;

    /// <summary>The codes of the chosen outlets; empty for the region's, or all.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The chosen region; none for all. Chosen outlets go first.</summary>
    public string? Region { get; init; }

    /// <summary>The period, by name; none for the usual one.</summary>
    public PeriodChoice? Choice { get; init; }

    /// <summary>The days of <see cref="PeriodChoice.Custom"/>; none for any other choice.</summary>
    public Period? Custom { get; init; }

    /// <summary>The size of the pieces of a trend; none for what suits the period.</summary>
    public Grain? Grain { get; init; }

    /// <summary>What values are compared with.</summary>
    public Comparison Comparison { get; init; } = Comparison.Previous;

    /// <summary>What is done so that comparisons are fair: everything, unless somebody switches it off.</summary>
    public Fairness Fairness { get; init; } = Fairness.Fair;

    /// <summary>The id of the KPI whose trend is shown.</summary>
    public string Kpi { get; init; } = UsualKpi;

    /// <summary>The ids of the columns of the outlet table; empty for the usual ones.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>How the outlet table is sorted; none for the usual order.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>What the outlet table is filtered by.</summary>
    public string Filter { get; init; } = string.Empty;

    /// <summary>The tab of the page; none for its first.</summary>
    public OutletTab Tab { get; init; }

    /// <summary>By what the tickets and answers of a KPI are told apart; none when they are not.</summary>
    public SliceDimension? By { get; init; }

    /// <summary>The part of them whose rows are listed; none for all.</summary>
    public Slice? Slice { get; init; }

    /// <summary>The parts of the address that could not be read: the usual choice stands in for each.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>Reads the query of an address, with or without its question mark. Never throws.</summary>
    public static DashboardState Parse(string? query) => new QueryReader(query).Read();

    /// <summary>The name of the period on <paramref name="today"/>: unless another is chosen the month of the last day that is over, since of a month that begins today nothing is there yet.</summary>
    public PeriodChoice ChoiceOn(DateOnly today) => Choice ?? (today.Day == 1 ? PeriodChoice.LastMonth : PeriodChoice.ThisMonth);

    /// <summary>The days of the choice, on <paramref name="today"/>.</summary>
    public Period PeriodOn(DateOnly today, PeriodCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return ChoiceOn(today) switch
        {
            PeriodChoice.Today => Period.Of(today),
            PeriodChoice.Yesterday => Period.Of(today.AddDays(-1)),
            PeriodChoice.ThisWeek => calendar.UnitOf(today, Domain.Time.Grain.Week),
            PeriodChoice.Last7Days => new Period(today.AddDays(-6), today),
            PeriodChoice.LastMonth => Period.MonthOf(Period.MonthOf(today).DayBefore),
            PeriodChoice.Last30Days => new Period(today.AddDays(-29), today),
            PeriodChoice.Quarter => calendar.UnitOf(today, Domain.Time.Grain.Quarter),
            PeriodChoice.LastQuarter => calendar.UnitOf(calendar.UnitOf(today, Domain.Time.Grain.Quarter).DayBefore, Domain.Time.Grain.Quarter),
            PeriodChoice.Year => calendar.UnitOf(today, Domain.Time.Grain.Year),
            PeriodChoice.Custom when Custom is { } days => days,
            _ => Period.MonthOf(today),
        };
    }

    /// <summary>This state with the days of <paramref name="period"/>.</summary>
    public DashboardState With(Period period) => this with { Choice = PeriodChoice.Custom, Custom = period };

    /// <summary>The parameters that differ from the usual choice, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        AddAll(QueryNames.Outlet, Outlets);
        AddWhen(Region is not null, QueryNames.Region, Region);
        AddWhen(Choice is not (null or PeriodChoice.Custom), QueryNames.Period, Choice is { } choice ? Slugs.Of(choice) : null);
        AddWhen(Custom is not null, QueryNames.From, Day(Custom?.From));
        AddWhen(Custom is not null, QueryNames.To, Day(Custom?.To));
        AddWhen(Grain is not null, QueryNames.Grain, Grain is { } grain ? Slugs.Of(grain) : null);
        AddWhen(Comparison != Comparison.Previous, QueryNames.Compare, Slugs.Of(Comparison));
        AddWhen(Fairness != Fairness.Fair, QueryNames.Basis, Slugs.Of(Fairness));
        AddWhen(Kpi != UsualKpi, QueryNames.Kpi, Kpi);
        AddWhen(Columns.Count > 0, QueryNames.Columns, string.Join(',', Columns));
        AddWhen(Sort is not null, QueryNames.Sort, Sort?.ToString());
        AddWhen(Filter.Length > 0, QueryNames.Filter, Filter);
        AddWhen(Tab != OutletTab.Results, QueryNames.Tab, Slugs.Of(Tab));
        AddWhen(By is not null, QueryNames.By, By is { } dimension ? SliceSlugs.Of(dimension) : null);
        AddWhen(Slice is not null, QueryNames.Slice, Slice?.Value ?? string.Empty);
        return pairs;

        void AddAll(string name, IEnumerable<string> values) =>
            pairs.AddRange(values.Select(v => KeyValuePair.Create(name, v)));

        void AddWhen(bool condition, string name, string? value)
        {
            if (condition)
            {
                pairs.Add(KeyValuePair.Create(name, value!));
            }
        }
    }

    /// <summary>The query of the address, empty for the usual view, else with its question mark.</summary>
    public string ToQuery() => new QueryBuilder(Parameters()).ToString();

    /// <summary>The address of <paramref name="path"/> with this state.</summary>
    public string On(string path) => path + ToQuery();

    /// <summary>The page of a KPI with this state.</summary>
    public string OnKpi(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return (this with { Kpi = UsualKpi, Tab = OutletTab.Results, Slice = null }).On("/kpis/" + kpi.Id);
    }

    /// <summary>What is in the value of a KPI of one outlet, with this state.</summary>
    public string InsideKpiOf(Kpi kpi, string code) =>
        (this with { Outlets = [code], Region = null, Filter = string.Empty, Columns = [], Sort = null }).OnKpi(kpi) + "#inside";

    /// <summary>The page of an outlet with this state.</summary>
    public string OnOutlet(string code) =>
        (this with { Outlets = [], Region = null, Filter = string.Empty }).On("/outlets/" + Uri.EscapeDataString(code));

    /// <summary>Another page with what pages share of this state.</summary>
    public string Elsewhere(string path) => (this with { Tab = OutletTab.Results, By = null, Slice = null }).On(path);

    /// <summary>What the excellence score of one outlet is made of, with this state.</summary>
    public string OnScoreOf(string code) =>
        (this with { Outlets = [code], Region = null, Filter = string.Empty, Columns = [], Sort = null, Tab = OutletTab.Results }).On("/score");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
