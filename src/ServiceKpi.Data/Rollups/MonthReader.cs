using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Reads whole months of the rollups into blocks, row by row: the first question after a start reads thousands of months, and an object
/// for each figure would take longer than the database.
/// </summary>
internal static class MonthReader
{
    /// <summary>The months of the outlets, each with or without anything.</summary>
    public static async Task<IReadOnlyList<(int OutletId, int Month, MonthBlock Block)>> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, int from, int to, CancellationToken cancellationToken)
    {
        var period = new Period(BlockTable.DayOf(from), BlockTable.DayOf(to + 1).AddDays(-1));
        var months = outletIds.ToDictionary(id => id, _ => new MonthBlock[to - from + 1]);
        MonthFigures? figures = null;
        var durations = await DurationsAsync(context, outletIds, period, cancellationToken);
        await context.ReadRowsAsync(
            MeasureReader.DaysQuery(context, outletIds, period),
            row =>
            {
                var (outletId, day) = (row.GetInt32(0), row.GetFieldValue<DateOnly>(1));
                if (figures is null || figures.OutletId != outletId || !figures.Days.Contains(day))
                {
                    Close();
                    figures = new MonthFigures(outletId, day);
                }

                figures.Add(day, row);
            },
            cancellationToken);
        Close();
        return [.. months.SelectMany(o => o.Value.Select((block, i) => (o.Key, from + i, block ?? Block(new MonthFigures(o.Key, BlockTable.DayOf(from + i))))))];

        void Close()
        {
            if (figures is not null)
            {
                months[figures.OutletId][BlockTable.MonthOf(figures.Days.From) - from] = Block(figures);
            }
        }

        MonthBlock Block(MonthFigures read) => new(
            read.Days.From,
            read.Columns,
            distribution => [.. read.Days.EachDay().Select(day => durations.GetValueOrDefault((read.OutletId, day))?[(int)distribution])]);
    }

    private static async Task<Dictionary<(int OutletId, DateOnly Day), byte[][]>> DurationsAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        var durations = new Dictionary<(int OutletId, DateOnly Day), byte[][]>();
        await context.ReadRowsAsync(
            MeasureReader.DurationsQuery(context, outletIds, period),
            row => durations.Add(
                (row.GetInt32(0), row.GetFieldValue<DateOnly>(1)),
                [.. MeasureSums.Distributions.Select(d => row.GetFieldValue<byte[]>(2 + (int)d))]),
            cancellationToken);
        return durations;
    }

    /// <summary>What was read of one month.</summary>
    private sealed class MonthFigures(int outletId, DateOnly day)
    {
        public int OutletId => outletId;

        public Period Days { get; } = Period.MonthOf(day);

        /// <summary>Each measure day by day.</summary>
        public long[][] Columns { get; } = [.. MeasureSums.All.Select(_ => new long[Period.MonthOf(day).Days])];

        public void Add(DateOnly ofDay, DbDataReader row)
        {
            for (var measure = 0; measure < Columns.Length; measure++)
            {
                Columns[measure][ofDay.DayNumber - Days.From.DayNumber] = row.GetInt64(2 + measure);
            }
        }
    }
}

/// <summary>Reads very many rows without an object for each.</summary>
internal static class RowReading
{
    /// <summary>Lets each row of a query be taken, column by column in the order in which the query selects them.</summary>
    public static async Task ReadRowsAsync<T>(
        this KpiDbContext context, IQueryable<T> query, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using var command = query.CreateDbCommand();
        try
        {
            await using var rows = await context.Database.CreateExecutionStrategy().ExecuteAsync(AskAsync);
            while (await rows.ReadAsync(cancellationToken))
            {
                take(rows);
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }

        // What a server refuses for a moment it refuses here; of rows that were taken none can be taken again.
        async Task<DbDataReader> AskAsync()
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return await command.ExecuteReaderAsync(cancellationToken);
        }
    }
}
