namespace ServiceKpi.Data.Import.Cells;

/// <summary>The first cell of a column that shows each thing.</summary>
internal sealed class ColumnTally(Column column)
{
    private bool hasTypedDay;
    private bool hasTypedDayAboveTwelve;
    private bool hasOrderedText;
    private bool hasShortYear;
    private bool hasYearLast;

    public Column Column => column;

    public bool HoldsDays { get; } = column.Holds is ColumnContent.Day or ColumnContent.Time;

    public bool HoldsNumbers { get; } = column.Holds is ColumnContent.Whole or ColumnContent.Amount;

    public string? DayFirst { get; private set; }

    public string? MonthFirst { get; private set; }

    public string? Counted { get; private set; }

    public bool HasOthers { get; private set; }

    public string? English { get; private set; }

    public string? Indonesian { get; private set; }

    /// <summary>What comes first in its days, where they show it.</summary>
    public DayOrder? Order => (DayFirst, MonthFirst) switch
    {
        _ when MayBeginWithYear => null,
        (not null, null) => DayOrder.Dmy,
        (null, not null) => DayOrder.Mdy,
        _ => null,
    };

    /// <summary>
    /// True when every day that needs an order has a year of two digits that may as well come first: 25/03/26 may be in 2025 then, and
    /// shows nothing.
    /// </summary>
    public bool MayBeginWithYear => hasShortYear && !hasYearLast;

    /// <summary>
    /// True when some days are days of the spreadsheet and others text, and none of the former is above the twelfth: so it looks when
    /// it took those for days that it could, with day and month swapped.
    /// </summary>
    public bool SwapsDays => hasTypedDay && !hasTypedDayAboveTwelve && hasOrderedText;

    /// <summary>Looks at a cell.</summary>
    public void Look(ReadOnlySpan<char> cell, CellSort sort)
    {
        if (cell.IsEmpty || sort is CellSort.Error or CellSort.NoResult)
        {
            return;
        }

        if (HoldsNumbers)
        {
            if (sort == CellSort.Text)
            {
                LookAtNumber(cell);
            }
        }
        else if (sort == CellSort.Day)
        {
            (HasOthers, hasTypedDay) = (true, true);
            hasTypedDayAboveTwelve |= DayHabit.IsAboveTwelve(cell);
        }
        else
        {
            LookAtDay(cell);
        }
    }

    private void LookAtNumber(ReadOnlySpan<char> cell)
    {
        var isWhole = column.Holds == ColumnContent.Whole;
        var shown = WrittenNumber.Shown(cell, isWhole ? NumberDress.None : Row.AmountDress);
        English ??= shown == NumberMarks.En ? cell.ToString() : null;
        Indonesian ??= shown == NumberMarks.Id ? cell.ToString() : null;
    }

    private void LookAtDay(ReadOnlySpan<char> cell)
    {
        var readings = WrittenDay.ReadingsOf(cell);
        var ordered = readings & DayReadings.Ordered;
        var mayBeginWithYear = (readings & DayReadings.YearFirst) != 0;
        HasOthers |= readings != DayReadings.Counted;
        hasOrderedText |= ordered != 0;
        hasShortYear |= mayBeginWithYear;
        hasYearLast |= ordered != 0 && !mayBeginWithYear;
        DayFirst ??= ordered == DayReadings.DayFirst ? cell.ToString() : null;
        MonthFirst ??= ordered == DayReadings.MonthFirst ? cell.ToString() : null;
        Counted ??= readings == DayReadings.Counted ? cell.ToString() : null;
    }
}
