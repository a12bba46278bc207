namespace ServiceKpi.Domain.Targets;

/// <summary>The target that an outlet has to reach in a calendar month.</summary>
public static class MonthTarget
{
    /// <summary>True when one of the days of the month lies between the outlet's first and last.</summary>
    public static bool TradesIn(Outlet outlet, Period month)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return !(outlet.OpenedOn > month.To) && !(outlet.ClosedOn < month.From);
    }

    /// <summary>
    /// The target in force. Of a sum, an outlet that opens or closes within the month has its trading days' part of it, unless the
    /// target was set for this very outlet and month. Null when none is set.
    /// </summary>
    public static Aim? Of(TargetBook book, Kpi kpi, Outlet outlet, Period month)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(outlet);
        if (book.Find(kpi, outlet, month.From) is not { } target)
        {
            return null;
        }

        var isMeant = target.Source is { Level: TargetLevel.Outlet } own && own.From == month.From;
        var part = kpi.DailySum is null || isMeant ? 1 : PartOpen(outlet, month);
        return part == 1 ? new Aim(target.Value, target.Limit) : new Aim(part * target.Value, part * target.Limit);
    }

    private static double PartOpen(Outlet outlet, Period month)
    {
        if (!(outlet.OpenedOn > month.From) && !(outlet.ClosedOn < month.To))
        {
            return 1;
        }

        var byHours = month.EachDay().Count(day => outlet.Hours.On(day).Count > 0);
        return byHours == 0 ? 1 : (double)outlet.TradingDays(month) / byHours;
    }
}
