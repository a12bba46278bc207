namespace ServiceKpi.Data.Import.Cells;

/// <summary>How a file writes the values of a column.</summary>
/// <param name="Days">How days are written that do not tell themselves.</param>
/// <param name="Numbers">What stands between thousands and before decimals; null when nothing says so.</param>
/// <param name="IsKnown">True once the whole column has been looked at.</param>
/// <param name="MixesDays">True when some days can only have the day first and others only the month.</param>
/// <param name="MixesNumbers">True when the marks of some numbers can only mean one thing and those of others only the other.</param>
internal sealed record ColumnHabit(
    DayHabit Days = default, NumberMarks? Numbers = null, bool IsKnown = false, bool MixesDays = false, bool MixesNumbers = false)
{
    /// <summary>Of a column that nobody has looked at.</summary>
    public static ColumnHabit Unknown { get; } = new();
}

/// <summary>
/// Looks at every cell of the columns whose cells may need it, to find what the whole column says: which comes first in its days, and
/// what the marks in its numbers mean.
/// </summary>
internal sealed class ColumnSurvey(IReadOnlyList<Column> columns, int fields, DayOrder? order, NumberMarks? numbers)
{
    private readonly Tally[] tallies = [.. columns.Where(c => c.IsPresent).Select(c => new Tally(c)).Where(t => t.HoldsDays || t.HoldsNumbers)];
    private readonly Column[] sums = [.. columns.Where(c => c is { IsPresent: true, CanHoldSum: true })];

    /// <summary>Looks at the cells of a record; one of broken form and a row of sums say nothing.</summary>
    public void Look(CsvRecord record)
    {
        if (record.Broken is not null || record.Fields.Length != fields || Array.Exists(sums, c => Footers.Has(record.Fields[c.Index].AsSpan().Trim())))
        {
            return;
        }

        foreach (var tally in tallies)
        {
            tally.Look(record.Fields[tally.Column.Index].AsSpan().Trim(), record.IsNumber(tally.Column.Index));
        }
    }

    /// <summary>Tells the columns their habits; returns what was decided because the cells show it.</summary>
    public IEnumerable<ColumnDecision> Decide()
    {
        foreach (var column in columns)
        {
            column.Habit = new ColumnHabit(new DayHabit(order), numbers, IsKnown: true);
        }

        foreach (var tally in tallies.Where(t => t.HoldsDays))
        {
            var ordered = order ?? (tally is { DayFirst: not null, MonthFirst: null } ? DayOrder.Dmy
                : tally is { DayFirst: null, MonthFirst: not null } ? DayOrder.Mdy
                : null);
            var counts = tally.Counted is not null && !tally.HasOthers;
            tally.Column.Habit = tally.Column.Habit with
            {
                Days = new DayHabit(ordered, counts),
                MixesDays = order is null && tally is { DayFirst: not null, MonthFirst: not null },
            };
            if (counts)
            {
                yield return new ColumnDecision(tally.Column.Header, Decision.CountedDays(tally.Counted!));
            }
            else if (order is null && ordered is { } found)
            {
                yield return new ColumnDecision(
                    tally.Column.Header, found == DayOrder.Dmy ? Decision.DayFirst(tally.DayFirst!) : Decision.MonthFirst(tally.MonthFirst!));
            }
        }

        foreach (var tally in tallies.Where(t => t.HoldsNumbers && numbers is null))
        {
            var mixes = tally is { English: not null, Indonesian: not null };
            var marks = mixes ? null : tally.English is not null ? NumberMarks.En : tally.Indonesian is not null ? NumberMarks.Id : null;
            tally.Column.Habit = tally.Column.Habit with { Numbers = marks, MixesNumbers = mixes };
            if (marks is not null)
            {
                yield return new ColumnDecision(
                    tally.Column.Header, marks == NumberMarks.Id ? Decision.Indonesian(tally.Indonesian!) : Decision.English(tally.English!));
            }
        }
    }

    /// <summary>The first cell of a column that shows each thing.</summary>
    private sealed class Tally(Column column)
    {
        public Column Column => column;

        public bool HoldsDays { get; } = column.Holds is ColumnContent.Day or ColumnContent.Time;

        public bool HoldsNumbers { get; } = column.Holds is ColumnContent.Whole or ColumnContent.Amount;

        public string? DayFirst { get; private set; }

        public string? MonthFirst { get; private set; }

        public string? Counted { get; private set; }

        public bool HasOthers { get; private set; }

        public string? English { get; private set; }

        public string? Indonesian { get; private set; }

        public void Look(ReadOnlySpan<char> cell, bool isTyped)
        {
            if (cell.IsEmpty || (isTyped && HoldsNumbers))
            {
                return;
            }

            if (HoldsNumbers)
            {
                var isWhole = column.Holds == ColumnContent.Whole;
                var shown = WrittenNumber.Shown(cell, isWhole ? NumberDress.None : Row.AmountDress, isWhole);
                English ??= shown == NumberMarks.En ? cell.ToString() : null;
                Indonesian ??= shown == NumberMarks.Id ? cell.ToString() : null;
                return;
            }

            var readings = WrittenDay.ReadingsOf(cell);
            HasOthers |= readings != DayReadings.Counted;
            DayFirst ??= readings == DayReadings.DayFirst ? cell.ToString() : null;
            MonthFirst ??= readings == DayReadings.MonthFirst ? cell.ToString() : null;
            Counted ??= readings == DayReadings.Counted ? cell.ToString() : null;
        }
    }
}
