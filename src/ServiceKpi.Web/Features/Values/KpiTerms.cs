namespace ServiceKpi.Web.Features.Values;

/// <summary>The words of the API and the command line for the domain's terms. Of each choice the default comes first.</summary>
internal static class KpiTerms
{
    /// <summary>The first day that can be asked about.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The last day that can be asked about.</summary>
    public static readonly DateOnly Latest = new(2200, 12, 31);

    /// <summary>The rows of a report.</summary>
    public static IReadOnlyDictionary<string, ReportRows> Rows { get; } = new Dictionary<string, ReportRows>
    {
        ["total"] = ReportRows.Total,
        ["outlet"] = ReportRows.Outlet,
    };

    /// <summary>The pieces of a period.</summary>
    public static IReadOnlyDictionary<string, Grain> Grains { get; } = new Dictionary<string, Grain>
    {
        ["total"] = Grain.Total,
        ["day"] = Grain.Day,
        ["week"] = Grain.Week,
        ["month"] = Grain.Month,
        ["quarter"] = Grain.Quarter,
        ["year"] = Grain.Year,
    };

    /// <summary>What a value is compared with.</summary>
    public static IReadOnlyDictionary<string, Comparison> Comparisons { get; } = new Dictionary<string, Comparison>
    {
        ["none"] = Comparison.None,
        ["previous"] = Comparison.Previous,
        ["last-year"] = Comparison.LastYear,
        ["last-year-weekday"] = Comparison.LastYearWeekday,
    };

    /// <summary>The word for a unit.</summary>
    public static string Of(KpiUnit unit) => unit == KpiUnit.CurrencyPerVisit ? "currency-per-visit" : unit.ToString().ToLowerInvariant();

    /// <summary>The word for which way is better.</summary>
    public static string Of(Direction direction) => direction == Direction.Higher ? "higher" : "lower";

    /// <summary>The word for why there is no value.</summary>
    public static string Of(NoDataReason reason) => reason switch
    {
        NoDataReason.NotEntered => "not-entered",
        NoDataReason.NoMembers => "no-members",
        NoDataReason.NotConnected => "not-connected",
        _ => "no-events",
    };

    /// <summary>The word for how a value stands to its target.</summary>
    public static string Of(TargetStatus status) => status switch
    {
        TargetStatus.Met => "met",
        TargetStatus.AtRisk => "at-risk",
        TargetStatus.Missed => "missed",
        _ => "none",
    };

    /// <summary>The word for the unit of a change.</summary>
    public static string Of(ChangeUnit unit) => unit == ChangeUnit.Points ? "points" : "percent";
}
