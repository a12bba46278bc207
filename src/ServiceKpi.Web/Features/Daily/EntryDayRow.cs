namespace ServiceKpi.Web.Features.Daily;

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
