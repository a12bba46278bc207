namespace ServiceKpi.Domain.Promotions;

/// <summary>How an outlet kept the rule of at least one event a month, month by month.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Months">The months in order, each with the number of events that have a day in it.</param>
public sealed record OutletRule(Outlet Outlet, IReadOnlyList<(Period Month, MonthRule Rule, int Events)> Months)
{
    /// <summary>The months that count: over, or kept already, with the outlet trading.</summary>
    public int Judged => Months.Count(m => m.Rule is MonthRule.Kept or MonthRule.Missed);

    /// <summary>The months kept, 0 to <see cref="Judged"/>.</summary>
    public int Kept => Months.Count(m => m.Rule == MonthRule.Kept);

    /// <summary>
    /// How an outlet kept the rule. An event counts for every month in which it has a day between the outlet's opening and
    /// its closing for good; one of the whole chain counts for every outlet. A day ahead keeps nothing yet.
    /// </summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="events">Every event that touches the months, of whichever outlet.</param>
    /// <param name="months">The months in order.</param>
    /// <param name="today">Today at the outlet.</param>
    public static OutletRule Of(
        Outlet outlet, IReadOnlyCollection<PromotionEvent> events, IEnumerable<Period> months, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        List<Period> own = [.. events.Where(e => e.IsOf(outlet.Id)).Select(e => e.Days)];
        return new OutletRule(outlet, [.. months.Select(month =>
        {
            if (Trading(outlet, month) is not { } trading)
            {
                return (month, MonthRule.NotTrading, 0);
            }

            List<Period> held = [.. own.Select(e => e.Intersect(trading)).OfType<Period>()];
            var rule = held.Exists(h => h.From <= today) ? MonthRule.Kept
                : held.Count > 0 ? MonthRule.Planned
                : month.To >= today ? MonthRule.Running
                : MonthRule.Missed;
            return (month, rule, held.Count);
        })]);
    }

    private static Period? Trading(Outlet outlet, Period month)
    {
        var from = outlet.OpenedOn ?? month.From;
        var to = outlet.ClosedOn ?? month.To;
        return to < from ? null : month.Intersect(new Period(from, to));
    }
}

/// <summary>Whether an outlet kept the rule of at least one event a month.</summary>
public enum MonthRule
{
    /// <summary>An event had a day in the month.</summary>
    Kept,

    /// <summary>An event will have a day in what is left of the month.</summary>
    Planned,

    /// <summary>The month is still running and has no event yet.</summary>
    Running,

    /// <summary>The month is over and had none.</summary>
    Missed,

    /// <summary>The outlet did not trade in the month.</summary>
    NotTrading,
}
