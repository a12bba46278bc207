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
        var durations = await context.ReadRowsAsync(
            MeasureReader.DurationsQuery(context, outletIds, period),
            () => new Dictionary<(int OutletId, DateOnly Day), byte[][]>(),
            (read, row) => read.Add(
                (row.GetInt32(0), row.GetFieldValue<DateOnly>(1)),
                [.. MeasureSums.Distributions.Select(d => row.GetFieldValue<byte[]>(2 + (int)d))]),
            cancellationToken);
        var months = await context.ReadRowsAsync(
            MeasureReader.DaysQuery(context, outletIds, period), () => new Months(durations), (read, row) => read.Add(row), cancellationToken);
        return [.. outletIds.SelectMany(id => Enumerable.Range(from, to - from + 1).Select(month => (id, month, months.Of(id, month))))];
    }

    /// <summary>The months of rows that come in the order of outlets and days.</summary>
    private sealed class Months(Dictionary<(int OutletId, DateOnly Day), byte[][]> durations)
    {
        private readonly Dictionary<(int OutletId, int Month), MonthBlock> blocks = [];
        private MonthFigures? open;

        public void Add(DbDataReader row)
        {
            var (outletId, day) = (row.GetInt32(0), row.GetFieldValue<DateOnly>(1));
            if (open is null || open.OutletId != outletId || !open.Days.Contains(day))
            {
                Close();
                open = new MonthFigures(outletId, day);
            }

            open.Add(day, row);
        }

        /// <summary>A month of an outlet, when all rows were added.</summary>
        public MonthBlock Of(int outletId, int month)
        {
            Close();
            return blocks.GetValueOrDefault((outletId, month)) ?? Block(new MonthFigures(outletId, BlockTable.DayOf(month)));
        }

        private void Close()
        {
            if (open is not null)
            {
                blocks.Add((open.OutletId, BlockTable.MonthOf(open.Days.From)), Block(open));
                open = null;
            }
        }

        private MonthBlock Block(MonthFigures read) => new(
            read.Days.From,
            read.Columns,
            distribution => [.. read.Days.EachDay().Select(day => durations.GetValueOrDefault((read.OutletId, day))?[(int)distribution])]);
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
    /// <summary>
    /// Lets each row of a query be taken, column by column in the order in which the query selects them. What a server breaks off is read
    /// again from the start, as any query of the context.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="query">The query.</param>
    /// <param name="start">Makes what the rows are taken into.</param>
    /// <param name="take">Takes a row.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public static Task<TResult> ReadRowsAsync<T, TResult>(
        this KpiDbContext context, IQueryable<T> query, Func<TResult> start, Action<TResult, DbDataReader> take, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            try
            {
                await using var command = query.CreateDbCommand();
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                var read = start();
                while (await rows.ReadAsync(cancellationToken))
                {
                    take(read, rows);
                }

                return read;
            }
            finally
            {
                await context.Database.CloseConnectionAsync();
            }
        });
}
