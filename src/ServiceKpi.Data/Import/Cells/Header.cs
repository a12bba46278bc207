namespace ServiceKpi.Data.Import.Cells;

/// <summary>Finds the columns of a kind in the header line of a file.</summary>
internal static class Header
{
    /// <summary>Tells the columns where they are; the columns of the file that mean nothing are returned.</summary>
    /// <exception cref="CsvException">It is no header of this kind.</exception>
    public static IReadOnlyList<string> Bind(CsvRecord header, IReadOnlyList<Column> columns, HeadingMap map)
    {
        string[] names = [.. header.Fields.Select(f => f.Trim())];
        if (header.Broken is not null)
        {
            throw new CsvException(FileFault.OpenQuotes);
        }

        if (names.Any(n => n.Contains('\0')))
        {
            throw new CsvException(FileFault.NotText);
        }

        if (names.Any(n => n.Contains(CsvEncoding.Undecodable)))
        {
            throw new CsvException(FileFault.UndecodableHeader);
        }

        string[] meant = [.. names.Select(map.Of)];
        var taken = new HashSet<int>();
        foreach (var column in columns)
        {
            if ((Find(meant, column.Name) ?? Find(meant, column.Alias)) is { } index)
            {
                column.FoundAt(index, names[index]);
                taken.Add(index);
            }
        }

        string[] required = [.. columns.Where(c => c.IsRequired).Select(c => c.Name)];
        string[] missing = [.. columns.Where(c => c is { IsRequired: true, IsPresent: false }).Select(c => c.Name)];
        if (missing.Length > 0)
        {
            string[] unknown = [.. names.Where((name, i) => name.Length > 0 && !taken.Contains(i))];
            throw new CsvException(
                FileFault.Missing(string.Join(", ", missing), string.Join(", ", required), string.Join(", ", unknown)));
        }

        return [.. names.Where((name, i) => name.Length > 0 && !taken.Contains(i))];
    }

    /// <summary>How much of a header of these columns the fields are: 1 when none that must be there is missing, 0 for none.</summary>
    public static double Likeness(string[] fields, IReadOnlyList<Column> columns, HeadingMap map)
    {
        HashSet<string> names = [.. fields.Select(f => map.Of(f.Trim()).ToUpperInvariant())];
        bool Has(Column column) => names.Contains(column.Name.ToUpperInvariant()) || (column.Alias is { } alias && names.Contains(alias.ToUpperInvariant()));
        var required = columns.Where(c => c.IsRequired).ToList();
        return required.TrueForAll(Has) ? 1 : 0.9 * columns.Count(Has) / columns.Count;
    }

    private static int? Find(string[] names, string? wanted)
    {
        var index = Array.FindIndex(names, n => n.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        var again = Array.FindLastIndex(names, n => n.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return index == again
            ? index < 0 ? null : index
            : throw new CsvException(FileFault.Twice(names[index]));
    }
}

/// <summary>Which columns somebody says that headings of a file are: by heading, a column, or nothing for one to be left out.</summary>
internal sealed class HeadingMap(IReadOnlyDictionary<string, string> columns)
{
    private readonly Dictionary<string, string> byHeading =
        new(columns.Select(c => KeyValuePair.Create(c.Key.Trim(), c.Value)), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a heading means: itself, unless somebody says otherwise.</summary>
    public string Of(string heading) => byHeading.GetValueOrDefault(heading, heading);
}

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
