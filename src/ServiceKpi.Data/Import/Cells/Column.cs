namespace ServiceKpi.Data.Import.Cells;

/// <summary>A column that a kind of file may have, and where this file has it.</summary>
internal sealed class Column(string name, ColumnContent holds = ColumnContent.Text, bool required = false, string also = "", params string[] states)
{
    /// <summary>The name of the column that says of which outlet a row is.</summary>
    public const string Outlet = "outlet";

    public string Name { get; } = name;

    public ColumnContent Holds { get; } = holds;

    public bool IsRequired { get; } = required;

    /// <summary>
    /// Other names under which programs and people write it, as <see cref="Header.Plain"/> leaves them. Those of a group go before those of
    /// the next; in what is passed, groups are parted by <c>||</c> and names by <c>|</c>.
    /// </summary>
    public IReadOnlyList<IReadOnlySet<string>> OtherNames { get; } =
        [.. also.Split("||").Select(group => group.Split('|').Select(Cells.Header.Plain).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal))];

    /// <summary>The properties of the fact that the column fills.</summary>
    public IReadOnlyList<string> States { get; } = states;

    /// <summary>The place in the record; negative when the file lacks the column.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>The name as the file spells it.</summary>
    public string Header { get; private set; } = name;

    /// <summary>What every row has that the file does not say; null when the file says it or nobody does.</summary>
    public string? Constant { get; set; }

    /// <summary>How the file writes the values of the column.</summary>
    public ColumnHabit Habit { get; set; } = ColumnHabit.Unknown;

    /// <summary>True for outlets and days, in whose place a spreadsheet writes Total below its last row.</summary>
    public bool CanHoldSum => Name == Outlet || Holds is ColumnContent.Day or ColumnContent.Time or ColumnContent.Month;

    /// <summary>True when a row is one without it. A figure may be blank even where the file must have its column.</summary>
    public bool MayBeBlank => !IsRequired || Holds is ColumnContent.Whole or ColumnContent.Amount or ColumnContent.Figure;

    public bool IsPresent => Index >= 0;

    /// <summary>True when rows say it, or one thing is said of all of them.</summary>
    public bool IsStated => IsPresent || Constant is not null;

    public void FoundAt(int index, string header)
    {
        Index = index;
        Header = header;
    }
}

/// <summary>What the cells of a column are.</summary>
internal enum ColumnContent
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days with a time.</summary>
    Time,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Amounts with decimals.</summary>
    Amount,

    /// <summary>Figures of any unit, of which each tells for itself what its marks mean.</summary>
    Figure,
}
