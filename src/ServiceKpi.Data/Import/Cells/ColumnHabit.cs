namespace ServiceKpi.Data.Import.Cells;

/// <summary>How a file writes the values of a column.</summary>
/// <param name="Days">How days are written that do not tell themselves.</param>
/// <param name="Numbers">What stands between thousands and before decimals; null when nothing says so.</param>
/// <param name="IsKnown">True once the whole column has been looked at.</param>
/// <param name="MixesDays">True when some days can only have the day first and others only the month.</param>
/// <param name="MixesNumbers">True when the marks of some numbers can only mean one thing and those of others only the other.</param>
/// <param name="SwapsDays">True when a spreadsheet seems to have taken some days for others with day and month swapped.</param>
internal sealed record ColumnHabit(
    DayHabit Days = default,
    NumberMarks? Numbers = null,
    bool IsKnown = false,
    bool MixesDays = false,
    bool MixesNumbers = false,
    bool SwapsDays = false)
{
    /// <summary>Of a column that nobody has looked at.</summary>
    public static ColumnHabit Unknown { get; } = new();
}

/// <summary>
/// Looks at every cell of the columns whose cells may need it, to find what the whole column says: which comes first in its days, and
/// what the marks in its numbers mean.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="fields">How many fields the header has.</param>
/// <param name="isOutlet">True when rows may name an outlet of this code.</param>
/// <param name="order">What is said to come first in days.</param>
/// <param name="numbers">What the marks of numbers are said to mean.</param>
internal sealed class ColumnSurvey(IReadOnlyList<Column> columns, int fields, Func<string, bool> isOutlet, DayOrder? order, NumberMarks? numbers)
{
    private readonly ColumnTally[] tallies = [.. columns.Where(c => c.IsPresent).Select(c => new ColumnTally(c)).Where(t => t.HoldsDays || t.HoldsNumbers)];
    private readonly Column[] sums = [.. columns.Where(c => c is { IsPresent: true, CanHoldSum: true })];
    private readonly Column[] needed = [.. columns.Where(c => c is { IsPresent: true, MayBeBlank: false })];
    private readonly Column? outlet = columns.FirstOrDefault(c => c is { IsPresent: true, Name: Column.Outlet });

    /// <summary>Looks at the cells of a record; one that is no row of the table, such as a footer, says nothing.</summary>
    public void Look(CsvRecord record)
    {
        if (record.Broken is not null || record.Fields.Length != fields || !IsRow(record))
        {
            return;
        }

        foreach (var tally in tallies)
        {
            tally.Look(Cell(record, tally.Column), record.SortOf(tally.Column.Index));
        }
    }

    /// <summary>Tells the columns their habits; returns what was decided because the cells show it.</summary>
    public IEnumerable<ColumnDecision> Decide()
    {
        foreach (var column in columns)
        {
            column.Habit = new ColumnHabit(DayHabit.Said(order), numbers, IsKnown: true);
        }

        foreach (var tally in tallies.Where(t => t.HoldsDays))
        {
            var ordered = order ?? tally.Order;
            var counts = tally.Counted is not null && !tally.HasOthers;
            tally.Column.Habit = tally.Column.Habit with
            {
                Days = new DayHabit(ordered, counts, order is not null || !tally.MayBeginWithYear),
                MixesDays = order is null && tally is { DayFirst: not null, MonthFirst: not null },
                SwapsDays = tally.SwapsDays,
            };
            if (counts)
            {
                yield return new ColumnDecision(tally.Column.Header, Decision.CountedDays(tally.Counted!));
            }
            else if (order is null && !tally.SwapsDays && ordered is { } found)
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

    private static ReadOnlySpan<char> Cell(CsvRecord record, Column column) => record.Fields[column.Index].AsSpan().Trim();

    private bool IsRow(CsvRecord record) =>
        !Array.Exists(sums, c => Footers.Has(Cell(record, c)))
        && !Array.Exists(needed, c => Cell(record, c).IsEmpty)
        && (outlet is null || Cell(record, outlet) is not { IsEmpty: false } code || isOutlet(code.ToString()));
}
