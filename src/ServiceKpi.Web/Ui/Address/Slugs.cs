namespace ServiceKpi.Web.Ui.Address;

/// <summary>How choices are written in addresses. Links are kept and passed on, so a slug never changes.</summary>
internal static class Slugs
{
    private static readonly Dictionary<string, PeriodChoice> Periods = new()
    {
        ["today"] = PeriodChoice.Today,
        ["yesterday"] = PeriodChoice.Yesterday,
        ["this-week"] = PeriodChoice.ThisWeek,
        ["last-7-days"] = PeriodChoice.Last7Days,
        ["this-month"] = PeriodChoice.ThisMonth,
        ["last-month"] = PeriodChoice.LastMonth,
        ["last-30-days"] = PeriodChoice.Last30Days,
        ["quarter"] = PeriodChoice.Quarter,
        ["last-quarter"] = PeriodChoice.LastQuarter,
        ["year"] = PeriodChoice.Year,
        ["custom"] = PeriodChoice.Custom,
    };

    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["previous"] = Comparison.Previous,
        ["last-year"] = Comparison.LastYear,
        ["last-year-weekday"] = Comparison.LastYearWeekday,
        ["none"] = Comparison.None,
    };

    private static readonly Dictionary<string, Fairness> Bases = new()
    {
        ["fair"] = Fairness.Fair,
        ["all-outlets"] = Fairness.MatchedDays,
        ["plain"] = Fairness.Plain,
    };

    private static readonly Dictionary<string, Grain> Grains = new()
    {
        ["day"] = Grain.Day,
        ["week"] = Grain.Week,
        ["month"] = Grain.Month,
        ["quarter"] = Grain.Quarter,
    };

    private static readonly Dictionary<string, OutletTab> Tabs = new()
    {
        ["results"] = OutletTab.Results,
        ["days"] = OutletTab.Visits,
        ["voices"] = OutletTab.Voices,
        ["hours"] = OutletTab.Hours,
    };

    /// <summary>The comparisons in the order offered.</summary>
    public static IReadOnlyCollection<Comparison> AllComparisons => Comparisons.Values;

    /// <summary>The ways to compare in the order offered.</summary>
    public static IReadOnlyCollection<Fairness> AllBases => Bases.Values;

    /// <summary>The grains in the order offered.</summary>
    public static IReadOnlyCollection<Grain> AllGrains => Grains.Values;

    /// <summary>The slug of a period.</summary>
    public static string Of(PeriodChoice choice) => Periods.First(p => p.Value == choice).Key;

    /// <summary>The slug of a comparison.</summary>
    public static string Of(Comparison comparison) => Comparisons.First(c => c.Value == comparison).Key;

    /// <summary>The slug of a way to compare.</summary>
    public static string Of(Fairness fairness) => Bases.First(b => b.Value == fairness).Key;

    /// <summary>The slug of a grain.</summary>
    public static string Of(Grain grain) => Grains.First(g => g.Value == grain).Key;

    /// <summary>The slug of a tab.</summary>
    public static string Of(OutletTab tab) => Tabs.First(t => t.Value == tab).Key;

    /// <summary>The tab of the slug, or null.</summary>
    public static OutletTab? TabOf(string? slug) => Find(Tabs, slug);

    /// <summary>The period of the slug, or null.</summary>
    public static PeriodChoice? PeriodOf(string? slug) => Find(Periods, slug);

    /// <summary>The comparison of the slug, or null.</summary>
    public static Comparison? ComparisonOf(string? slug) => Find(Comparisons, slug);

    /// <summary>The way to compare of the slug, or null.</summary>
    public static Fairness? BasisOf(string? slug) => Find(Bases, slug);

    /// <summary>The grain of the slug, or null.</summary>
    public static Grain? GrainOf(string? slug) => Find(Grains, slug);

    private static T? Find<T>(Dictionary<string, T> bySlug, string? slug)
        where T : struct =>
        slug is not null && bySlug.TryGetValue(slug, out var value) ? value : null;
}
