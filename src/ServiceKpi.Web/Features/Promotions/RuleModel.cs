namespace ServiceKpi.Web.Features.Promotions;

/// <summary>Who kept the rule of one event a month.</summary>
/// <param name="Rows">The outlets by code.</param>
/// <param name="Months">The months in order, the running one last.</param>
public sealed record RuleModel(IReadOnlyList<OutletRule> Rows, IReadOnlyList<Period> Months)
{
    /// <summary>How many outlets the table shows.</summary>
    public const int MostShown = 150;

    private const int MonthsShown = 12;

    /// <summary>The months that are looked at.</summary>
    public static IReadOnlyList<Period> MonthsUpTo(DateOnly today) =>
        [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(m => Period.MonthOf(Period.MonthOf(today).From.AddMonths(m)))];

    /// <summary>How the outlets kept the rule.</summary>
    public static RuleModel Of(
        IReadOnlyList<Outlet> outlets, IReadOnlyList<PromotionEvent> events, IReadOnlyList<Period> months, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var ofChain = events.Where(e => e.OutletId is null).ToList();
        var own = events.Where(e => e.OutletId is not null).ToLookup(e => e.OutletId!.Value);
        return new([.. outlets.Select(o => OutletRule.Of(o, [.. ofChain, .. own[o.Id]], months, o.DayOf(now)))], months);
    }

    /// <summary>How many outlets kept the rule in a month, of those for which it counted.</summary>
    public (int Kept, int Judged) In(int month)
    {
        var rules = Rows.Select(r => r.Months[month].Rule).Where(r => r != MonthRule.NotTrading).ToList();
        return (rules.Count(r => r == MonthRule.Kept), rules.Count);
    }
}
