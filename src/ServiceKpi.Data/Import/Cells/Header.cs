using System.Text.RegularExpressions;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Finds the columns of a kind among the headings of a file.</summary>
internal static partial class Header
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

        map.Check(names, columns);
        var taken = new HashSet<int>();
        foreach (var (column, places) in Find(names, columns, map))
        {
            if (places.Count > 1)
            {
                string[] rivals = [.. places.Select(p => names[p]).Distinct(StringComparer.OrdinalIgnoreCase)];
                throw new CsvException(rivals.Length == 1 ? FileFault.Twice(rivals[0]) : FileFault.Rivals(column.Name, string.Join(", ", rivals)));
            }

            if (places.Count == 1)
            {
                column.FoundAt(places[0], names[places[0]]);
                taken.Add(places[0]);
            }
        }

        string[] unknown = [.. names.Where((name, i) => name.Length > 0 && !taken.Contains(i))];
        string[] missing = [.. columns.Where(c => c is { IsRequired: true, IsStated: false }).Select(c => c.Name)];
        if (missing.Length > 0)
        {
            var required = columns.Where(c => c.IsRequired).Select(c => c.Name);
            throw new CsvException(
                FileFault.Missing(string.Join(", ", missing), string.Join(", ", required), string.Join(", ", unknown)));
        }

        return unknown;
    }

    /// <summary>
    /// Where each column is. Its own name goes before one that is the same but for case, blanks and marks, and that before the other
    /// names that it is known by; several places are several headings that mean it.
    /// </summary>
    public static IEnumerable<(Column Column, IReadOnlyList<int> Places)> Find(
        IReadOnlyList<string> names, IReadOnlyList<Column> columns, HeadingMap map)
    {
        string[] meant = [.. names.Select(n => map.Of(n.Trim()))];
        string[] plain = [.. meant.Select(Plain)];
        foreach (var column in columns)
        {
            var own = Plain(column.Name);
            int[] places = [.. PlacesOf(meant, m => m.Equals(column.Name, StringComparison.OrdinalIgnoreCase))];
            places = places.Length > 0 ? places : [.. PlacesOf(plain, p => p == own)];
            foreach (var group in column.OtherNames)
            {
                places = places.Length > 0 ? places : [.. PlacesOf(plain, group.Contains)];
            }

            yield return (column, places);
        }
    }

    /// <summary>How much of a header of these columns the fields are: 1 when none that must be there is missing, 0 for none.</summary>
    public static double Likeness(IReadOnlyList<string> fields, IReadOnlyList<Column> columns, HeadingMap map)
    {
        var found = Find(fields, columns, map).Where(f => f.Places.Count > 0).Select(f => f.Column).ToHashSet();
        return columns.All(c => !c.IsRequired || c.Constant is not null || found.Contains(c)) ? 1 : 0.9 * found.Count / columns.Count;
    }

    /// <summary>A heading without what people write differently: in small letters, without blanks, marks and the currency that stands behind it in brackets.</summary>
    public static string Plain(string heading) => string.Concat(Currency().Replace(heading, "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\(\s*(?:rp\.?|idr|rupiah)\s*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    private static IEnumerable<int> PlacesOf(string[] names, Func<string, bool> isIt) =>
        names.Index().Where(n => isIt(n.Item)).Select(n => n.Index);
}

/// <summary>
/// Which columns headings of a file are said to be: by whoever imports it, and by what is known of the program that it is from. Blank is
/// one to be left out.
/// </summary>
internal sealed class HeadingMap
{
    private readonly Dictionary<string, string> said;
    private readonly IReadOnlyDictionary<string, string> known;

    /// <param name="said">Column by heading, as somebody says.</param>
    /// <param name="known">Column by plain heading, of a program.</param>
    public HeadingMap(IReadOnlyDictionary<string, string> said, IReadOnlyDictionary<string, string>? known = null)
    {
        this.said = said.Where(c => c.Key.Trim().Length > 0)
            .DistinctBy(c => c.Key.Trim().ToUpperInvariant())
            .ToDictionary(c => c.Key.Trim(), c => c.Value.Trim(), StringComparer.OrdinalIgnoreCase);
        this.known = known ?? new Dictionary<string, string>();
    }

    /// <summary>What a heading means: itself, unless somebody says otherwise.</summary>
    public string Of(string heading) =>
        said.TryGetValue(heading, out var column) ? column
        : known.GetValueOrDefault(Header.Plain(heading), heading);

    /// <summary>Refuses a heading that the file has not, and a column that there is not: a slip of the pen would go unseen.</summary>
    /// <exception cref="CsvException">There is one.</exception>
    public void Check(string[] headings, IReadOnlyList<Column> columns)
    {
        foreach (var (heading, column) in said)
        {
            if (!headings.Contains(heading, StringComparer.OrdinalIgnoreCase))
            {
                throw new CsvException(FileFault.NoSuchHeading(heading, string.Join(", ", headings)));
            }

            if (column.Length > 0 && !columns.Any(c => c.Name.Equals(column, StringComparison.OrdinalIgnoreCase)))
            {
                throw new CsvException(FileFault.NoSuchColumn(column, string.Join(", ", columns.Select(c => c.Name))));
            }
        }
    }
}
