using ServiceKpi.Data.Import.Csv;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Finds the columns of a kind in the header line of a file.</summary>
internal static class Header
{
    /// <summary>Tells the columns where they are; the columns of the file that mean nothing are returned.</summary>
    /// <exception cref="CsvException">It is no header of this kind.</exception>
    public static IReadOnlyList<string> Bind(CsvRecord header, IReadOnlyList<Column> columns)
    {
        string[] names = [.. header.Fields.Select(f => f.Trim())];
        if (header.Broken is not null)
        {
            throw new CsvException("The quotes of the header line do not pair up.");
        }

        if (names.Any(n => n.Contains('\0')))
        {
            throw new CsvException("The file is not text, or it is UTF-16 without a byte order mark. Save it as UTF-8.");
        }

        if (names.Any(n => n.Contains(CsvEncoding.Undecodable)))
        {
            throw new CsvException("The header line has bytes that are not of the file's encoding. Save the file as UTF-8.");
        }

        var taken = new HashSet<int>();
        foreach (var column in columns)
        {
            if ((Find(names, column.Name) ?? Find(names, column.Alias)) is { } index)
            {
                column.FoundAt(index, names[index]);
                taken.Add(index);
            }
        }

        string[] missing = [.. columns.Where(c => c is { IsRequired: true, IsPresent: false }).Select(c => c.Name)];
        if (missing.Length > 0)
        {
            throw new CsvException(
                $"The file lacks the column {string.Join(", ", missing)}. Its header has: {string.Join(", ", names)}.");
        }

        return [.. names.Where((name, i) => name.Length > 0 && !taken.Contains(i))];
    }

    private static int? Find(string[] names, string? wanted)
    {
        var index = Array.FindIndex(names, n => n.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        var again = Array.FindLastIndex(names, n => n.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return index == again
            ? index < 0 ? null : index
            : throw new CsvException($"The column {names[index]} comes twice in the header line.");
    }
}
