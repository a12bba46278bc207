namespace ServiceKpi.Web.Features.Daily;

/// <summary>A month of an outlet as it is entered.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Month">The month.</param>
/// <param name="Today">Today at the outlet.</param>
/// <param name="Rows">Its days.</param>
/// <param name="Lock">Who has locked it; none while it is open.</param>
public sealed record EntryMonth(Outlet Outlet, Period Month, DateOnly Today, IReadOnlyList<EntryDayRow> Rows, MonthLock? Lock)
{
    /// <summary>The days that must be read to show a month: those before tell what is usual.</summary>
    public static Period Needed(Period month) => new(month.From.AddDays(-7 * WeekdayUsual.Weeks), month.To);

    /// <summary>The month, from what is stored of the days needed.</summary>
    public static EntryMonth Of(
        Outlet outlet, Period month, DateOnly today, IReadOnlyList<StoredDay> stored, MonthLock? locked, int daysWithoutReason)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        var known = stored.ToDictionary(s => s.Day);
        var entries = stored.Select(s => s.Figures.ToEntry(outlet.Id, s.Day)).ToList();
        return new EntryMonth(outlet, month, today, [.. month.EachDay().Select(Row)], locked);

        EntryDayRow Row(DateOnly day)
        {
            var row = known.GetValueOrDefault(day) ?? new StoredDay(day, DayFigures.None, 0);
            return new EntryDayRow(
                row,
                WeekdayUsual.Of(entries, day),
                StateOf(row, outlet, today),
                Trades: day <= today && outlet.TradesOn(day),
                IsOpen: day <= today && locked is null && !(day < outlet.OpenedOn) && !(day > outlet.ClosedOn),
                IsToday: day == today,
                IsOld: day < today.AddDays(-daysWithoutReason));
        }
    }

    private static EntryRowState StateOf(StoredDay row, Outlet outlet, DateOnly today) => row.Figures switch
    {
        { IsClosed: true } => EntryRowState.Closed,
        { Visits: not null, RevenueMinor: not null } => EntryRowState.Saved,
        { Visits: not null } or { RevenueMinor: not null } => EntryRowState.Partly,
        _ when row.Day > today => EntryRowState.Future,
        _ when !outlet.TradesOn(row.Day) => EntryRowState.Closed,
        _ => row.Day == today ? EntryRowState.Today : EntryRowState.Missing,
    };
}

/// <summary>A day of the grid.</summary>
/// <param name="Stored">What is stored of it.</param>
/// <param name="Usual">What the outlet usually has on this weekday.</param>
/// <param name="State">How it stands.</param>
/// <param name="Trades">Whether the opening hours expect it to be entered.</param>
/// <param name="IsOpen">Whether it can be entered now.</param>
/// <param name="IsToday">Whether it is today at the outlet.</param>
/// <param name="IsOld">Whether a change of what was entered needs a reason.</param>
public sealed record EntryDayRow(
    StoredDay Stored, WeekdayUsual Usual, EntryRowState State, bool Trades, bool IsOpen, bool IsToday, bool IsOld)
{
    /// <summary>The day.</summary>
    public DateOnly Day => Stored.Day;

    /// <summary>What was entered.</summary>
    public DayFigures Figures => Stored.Figures;
}

/// <summary>How a day of the grid stands, as long as nobody types.</summary>
public enum EntryRowState
{
    /// <summary>Visits and revenue are there.</summary>
    Saved,

    /// <summary>Only one of the two is there.</summary>
    Partly,

    /// <summary>The outlet was open and nothing is there.</summary>
    Missing,

    /// <summary>It is today, and nothing is there yet.</summary>
    Today,

    /// <summary>The outlet was closed, by its hours or by the mark.</summary>
    Closed,

    /// <summary>The day has not come yet.</summary>
    Future,
}
