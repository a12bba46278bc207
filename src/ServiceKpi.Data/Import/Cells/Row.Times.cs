namespace ServiceKpi.Data.Import.Cells;

/// <summary>Reads days and times.</summary>
internal sealed partial class Row
{
    /// <summary>What happened to a ticket before then happened in a system that writes an empty date as 1970 or 1900.</summary>
    private static readonly DateOnly FirstInstant = new(2000, 1, 1);

    /// <summary>A day; of a timestamp with an offset it is the day of the outlet, if that is known.</summary>
    public bool TryDay(Column column, out DateOnly? day, OutletClock? clock = null)
    {
        day = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (!IsBeyondDoubt(column, cell))
        {
            return false;
        }

        var fault = WrittenDay.Read(cell, column.Habit.Days, out var found);
        if (fault != TimeFault.None)
        {
            return Refuse(column, cell, fault, RejectReason.Date);
        }

        day = found;
        if (cell.Length > IsoDayLength && clock is not null
            && WrittenTime.Read(cell, column.Habit.Days, DateOnly.MinValue, out var written, out var offset, out _) == TimeFault.None
            && offset is { } ahead && written.TimeOfDay != TimeSpan.Zero)
        {
            // Midnight, in whatever zone, is how programs write a day.
            day = clock.DayOf(new DateTime(written.Ticks - ahead.Ticks, DateTimeKind.Utc));
        }

        return true;
    }

    public bool TryRequiredDay(Column column, out DateOnly day, OutletClock? clock = null)
    {
        var isRead = TryDay(column, out var found, clock);
        day = found.GetValueOrDefault();
        return isRead && (found is not null || Reject(column, RejectReason.Blank(column.Header)));
    }

    public bool TryInstant(Column column, OutletClock clock, out DateTime? instant)
    {
        instant = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (!IsBeyondDoubt(column, cell))
        {
            return false;
        }

        var fault = WrittenTime.Read(cell, column.Habit.Days, FirstInstant, out var written, out var offset, out var isDay);
        if (fault != TimeFault.None)
        {
            return Refuse(column, cell, fault, RejectReason.Instant);
        }

        if (offset is { } ahead)
        {
            instant = new DateTime(written.Ticks - ahead.Ticks, DateTimeKind.Utc);
            return true;
        }

        var exists = clock.TryToUtc(written, isDay, out var found, out var isRepeated);
        instant = found;
        HasRepeatedTime |= isRepeated;
        return exists || Reject(column, RejectReason.SkippedTime(column.Header));
    }

    /// <summary>The first day of a month.</summary>
    public bool TryRequiredMonth(Column column, out DateOnly first)
    {
        first = default;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return Reject(column, RejectReason.Blank(column.Header));
        }

        var fault = WrittenMonth.Read(cell, out first);
        return fault == TimeFault.None || Refuse(column, cell, fault, RejectReason.Month);
    }

    private const int IsoDayLength = 10;

    /// <summary>
    /// Whoever opens a file of text takes what he can for days, and leaves the others text: read with the month first, days up to the
    /// twelfth become other ones. So the days of a workbook are believed only once the whole column has been looked at, unless one is
    /// above that.
    /// </summary>
    private bool IsBeyondDoubt(Column column, ReadOnlySpan<char> cell)
    {
        var sort = record.SortOf(column.Index);
        if (record.Sorts is null || (sort == CellSort.Day && DayHabit.IsAboveTwelve(cell)))
        {
            return true;
        }

        if (sort == CellSort.NumberFrom1904 && WrittenDay.ReadingsOf(cell) == DayReadings.Counted)
        {
            return Reject(column, RejectReason.CountedFrom1904(column.Header));
        }

        return column.Habit.IsKnown
            ? !column.Habit.SwapsDays || (sort != CellSort.Day && (WrittenDay.ReadingsOf(cell) & DayReadings.Ordered) == 0)
                || Reject(column, RejectReason.SwappedDays(column.Header))
            : Ask(column);
    }

    private bool Refuse(Column column, ReadOnlySpan<char> cell, TimeFault fault, Func<string, ImportMessage> malformed)
    {
        if (fault is TimeFault.Undecided or TimeFault.Counted && !column.Habit.IsKnown)
        {
            return Ask(column);
        }

        return Reject(column, fault switch
        {
            TimeFault.NoSuchTime => RejectReason.NoSuchTime(column.Header),
            TimeFault.LooksEmpty => RejectReason.LooksEmpty(column.Header),
            TimeFault.TooEarly => RejectReason.TooEarly(column.Header),
            TimeFault.Undecided when !column.Habit.Days.YearIsLast && (WrittenDay.ReadingsOf(cell) & DayReadings.YearFirst) != 0 => RejectReason.ShortYear(column.Header),
            TimeFault.Undecided when column.Habit.MixesDays => RejectReason.MixedDays(column.Header),
            TimeFault.Undecided => Either(column, cell),
            TimeFault.Counted => RejectReason.CountedDay(column.Header),
            _ => malformed(column.Header),
        });
    }

    private static ImportMessage Either(Column column, ReadOnlySpan<char> cell)
    {
        WrittenDay.Read(cell, new DayHabit(DayOrder.Dmy), out var one);
        WrittenDay.Read(cell, new DayHabit(DayOrder.Mdy), out var other);
        return RejectReason.EitherDay(column.Header, one, other);
    }
}
