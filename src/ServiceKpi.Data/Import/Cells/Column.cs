namespace ServiceKpi.Data.Import.Cells;

/// <summary>A column that a kind of file may have, and where this file has it.</summary>
internal sealed class Column(string name, bool required = false, string? alias = null, params string[] states)
{
    public string Name { get; } = name;

    public bool IsRequired { get; } = required;

    public string? Alias { get; } = alias;

    /// <summary>The properties of the fact that the column fills.</summary>
    public IReadOnlyList<string> States { get; } = states;

    /// <summary>The place in the record; negative when the file lacks the column.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>The name as the file spells it.</summary>
    public string Header { get; private set; } = name;

    /// <summary>True for outlets and days, in whose place a spreadsheet writes Total below its last row.</summary>
    public bool CanHoldSum { get; } =
        name is "outlet" or "date" or "month" || name.EndsWith("_on", StringComparison.Ordinal) || name.EndsWith("_at", StringComparison.Ordinal);

    public bool IsPresent => Index >= 0;

    public void FoundAt(int index, string header)
    {
        Index = index;
        Header = header;
    }
}
