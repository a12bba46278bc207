namespace ServiceKpi.Web.Features.Targets;

/// <summary>The targets of a month: rows for every outlet, each region and its outlets, columns for KPIs.</summary>
public sealed record TargetMatrix
{
    private const int MostOutlets = 100;
    private const int FieldsOfCell = 2;

    /// <summary>A form has room for a few thousand fields.</summary>
    private const int MostFields = 3600;

    /// <summary>The month, by its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<Kpi> Kpis { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<TargetRow> Rows { get; init; }

    /// <summary>The targets as they would be with what was typed.</summary>
    public required TargetBook Wanted { get; init; }

    /// <summary>The month whose values the targets are held against.</summary>
    public required Period Before { get; init; }

    /// <summary>How many outlets would have met the targets in that month; none where it could not be read.</summary>
    public IReadOnlyDictionary<Kpi, TargetPreview> Previews { get; init; } = new Dictionary<Kpi, TargetPreview>();

    /// <summary>Every cell.</summary>
    public IEnumerable<TargetCell> Cells => Rows.SelectMany(r => r.Cells);

    /// <summary>How many cells hold something else than is stored.</summary>
    public int Changed => Cells.Count(c => c.IsChanged);

    /// <summary>True when a cell may be changed.</summary>
    public bool IsOpen => Cells.Any(c => c.IsOpen);

    /// <summary>What is to be stored.</summary>
    public IReadOnlyList<TargetChange> Changes =>
        [.. Cells.Where(c => c.Wanted is not null).Select(c => new TargetChange(c.Wanted!, c.Shown))];

    /// <summary>The matrix with how many outlets would have met its targets.</summary>
    /// <param name="report">The values of the month before, of each outlet.</param>
    public TargetMatrix Against(KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return this with
        {
            Previews = Kpis.ToDictionary(kpi => kpi, kpi => TargetPreview.Of(
                report.Values.Where(v => v.Kpi == kpi && v.Outlet is not null), outlet => Wanted.Find(kpi, outlet, Month))),
        };
    }

    /// <summary>How many outlets a page shows, so that its cells fit into a form: the rows of their regions and of all count too.</summary>
    /// <param name="kpis">How many columns there are.</param>
    /// <param name="regions">How many regions the outlets of all pages have.</param>
    public static int OutletsOfPage(int kpis, int regions)
    {
        var rows = (MostFields / (FieldsOfCell * Math.Max(1, kpis))) - 1;
        return Math.Clamp(Math.Max(rows - regions, rows / 2), 1, MostOutlets);
    }

    /// <summary>Every outlet, then each region before the outlets it has in the month, and those without a region at the end.</summary>
    public static IEnumerable<TargetPlace> PlacesOf(IReadOnlyList<Outlet> outlets, DateOnly month)
    {
        var regions = outlets.GroupBy(o => o.RegionOn(month)).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal);
        return regions.SelectMany(region => (region.Key is null ? [] : new[] { new TargetPlace(region.Key, null) })
            .Concat(region.Select(o => new TargetPlace(null, o)))).Prepend(TargetPlace.All);
    }
}

/// <summary>A KPI of a row of the matrix: what is stored, and what somebody typed over it.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Place">The row.</param>
/// <param name="Own">What is set for the row itself.</param>
/// <param name="InForce">What holds for it, wherever it is set.</param>
/// <param name="IsOpen">Whether it may be changed.</param>
public sealed record TargetCell(Kpi Kpi, TargetPlace Place, TargetAim Own, TargetInForce? InForce, bool IsOpen)
{
    /// <summary>What the field of the target holds.</summary>
    public string Value { get; init; } = "";

    /// <summary>What the field of the limit holds.</summary>
    public string Limit { get; init; } = "";

    /// <summary>What was typed, where it is another than is stored and can be; else null.</summary>
    public Target? Wanted { get; init; }

    /// <summary>What was set when the form was shown.</summary>
    public TargetAim Shown { get; init; }

    /// <summary>Why what was typed cannot be: a part of the key of the words.</summary>
    public string? Fault { get; init; }

    /// <summary>True when something else stands in the fields than is stored.</summary>
    public bool IsChanged => Wanted is not null || Fault is not null;

    /// <summary>True when somebody else has changed it since the form was shown.</summary>
    public bool IsOvertaken => IsChanged && Shown != Own;

    /// <summary>What names the cell in forms.</summary>
    public string Key => KeyOf(Kpi, Place);

    /// <summary>What names a cell in forms.</summary>
    public static string KeyOf(Kpi kpi, TargetPlace place)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(place);
        return $"{kpi.Id}|{place.Key}";
    }
}

/// <summary>A row of the matrix with its cells, one for each KPI.</summary>
public sealed record TargetRow(TargetPlace Place, IReadOnlyList<TargetCell> Cells);
