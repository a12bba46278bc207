namespace ServiceKpi.Domain.Evidence;

/// <summary>Which rows somebody wants to see: one kind of those behind one value.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Basis">The kind of its rows.</param>
/// <param name="Outlets">The outlets, which the asker must be allowed to see.</param>
/// <param name="Period">The days measured, up to today.</param>
public sealed record RowQuestion(Kpi Kpi, RowBasis Basis, IReadOnlyList<Outlet> Outlets, Period Period)
{
    /// <summary>Words that must all be found in a row, in any order; empty for every row.</summary>
    public string Find { get; init; } = string.Empty;

    /// <summary>Which of the rows.</summary>
    public RowShow Show { get; init; } = RowShow.All;

    /// <summary>The part of the tickets and answers whose rows are asked for; none for all. Days are whole in every part.</summary>
    public Slice? Slice { get; init; }

    /// <summary>The words to find.</summary>
    public IReadOnlyList<string> Words => Find.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The same without words to find, and all of the rows.</summary>
    public RowQuestion Whole => this with { Find = string.Empty, Show = RowShow.All };

    /// <summary>True when a row that is left out for this reason, or counts, is asked for.</summary>
    public bool Takes(LeftOut? leftOut) =>
        Show == RowShow.All || (leftOut is null) == (Show == RowShow.Counted);

    /// <summary>True when the code or name of an outlet has the word, in whatever case.</summary>
    public static bool Names(Outlet outlet, string word)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return outlet.Code.Contains(word, StringComparison.OrdinalIgnoreCase)
            || outlet.Name.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Which rows to list.</summary>
public enum RowShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that count.</summary>
    Counted,

    /// <summary>Those that are left out.</summary>
    LeftOut,
}

/// <summary>How many rows count, how many are left out and why.</summary>
/// <param name="Counted">The rows that count.</param>
/// <param name="LeftOut">The rows left out by reason, without reasons that no row has.</param>
/// <param name="Newest">The latest day of any stored row; null when there is none.</param>
public sealed record RowSummary(long Counted, IReadOnlyDictionary<LeftOut, long> LeftOut, DateOnly? Newest)
{
    /// <summary>All rows left out.</summary>
    public long LeftOutRows => LeftOut.Values.Sum();

    /// <summary>How many rows of a choice there are.</summary>
    public long Of(RowShow show) => show switch
    {
        RowShow.Counted => Counted,
        RowShow.LeftOut => LeftOutRows,
        _ => Counted + LeftOutRows,
    };
}
