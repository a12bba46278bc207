namespace ServiceKpi.Data.Import;

/// <summary>Which columns the headings of a file are.</summary>
/// <param name="Columns">The column of each heading; none for one that is left out.</param>
/// <param name="Missing">The columns that a file of the kind must have and this one lacks.</param>
/// <param name="Twice">The columns that several headings are.</param>
public sealed record HeadingMatch(IReadOnlyList<string?> Columns, IReadOnlyList<string> Missing, IReadOnlyList<string> Twice)
{
    /// <summary>True when a file with these headings can be imported.</summary>
    public bool IsComplete => Missing.Count == 0 && Twice.Count == 0;

    /// <summary>The columns that a kind of file may have.</summary>
    public static IReadOnlyList<ImportColumn> ColumnsOf(ImportKind kind) =>
        [.. KindColumns.Of(kind).Select(c => new ImportColumn(c.Name, c.IsRequired))];

    /// <summary>Finds the columns.</summary>
    /// <param name="headings">The headings of the file.</param>
    /// <param name="kind">What its rows are.</param>
    /// <param name="map">Which column a heading is, where it is not called so; blank for one to be left out.</param>
    /// <param name="preset">The program that the file is from, if somebody says so.</param>
    public static HeadingMatch Of(IReadOnlyList<string> headings, ImportKind kind, IReadOnlyDictionary<string, string> map, ImportPreset? preset = null)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var columns = new string?[headings.Count];
        var (missing, twice) = (new List<string>(), new List<string>());
        foreach (var (column, places) in Header.Find(headings, KindColumns.Of(kind), new HeadingMap(map, preset?.HeadingsOf(kind))))
        {
            foreach (var place in places)
            {
                columns[place] = column.Name;
            }

            if (places.Count == 0 && column.IsRequired && !(kind == ImportKind.Surveys && column.Name == SurveyRows.KindColumn && preset?.Asks is not null))
            {
                missing.Add(column.Name);
            }
            else if (places.Count > 1)
            {
                twice.Add(column.Name);
            }
        }

        return new HeadingMatch(columns, missing, twice);
    }
}

/// <summary>A column that a kind of file may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">True when a file without it is refused.</param>
public sealed record ImportColumn(string Name, bool IsRequired);

/// <summary>The columns of each kind of file.</summary>
internal static class KindColumns
{
    public static IReadOnlyList<Column> Of(ImportKind kind) => kind switch
    {
        ImportKind.Outlets => new OutletRows().Columns,
        ImportKind.Daily => new DailyRows().Columns,
        ImportKind.Tickets => new TicketRows().Columns,
        ImportKind.Surveys => new SurveyRows().Columns,
        ImportKind.Memberships => new MembershipRows().Columns,
        ImportKind.Customers => new CustomerRows().Columns,
        ImportKind.Events => new EventRows().Columns,
        ImportKind.Targets => new TargetRows().Columns,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
