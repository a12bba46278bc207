namespace ServiceKpi.Data.Evidence;

/// <summary>Reads the rows of one kind.</summary>
internal interface IRowSource
{
    Task<IReadOnlyList<RowGroup>> GroupsAsync(KpiDbContext context, RowQuestion question, CancellationToken cancellationToken);

    /// <summary>The rows in their order, with nothing beside them yet.</summary>
    IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question);

    /// <summary>Puts beside some rows what their judgement needs.</summary>
    Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken);
}
