using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Archive;

/// <summary>Inserts rows into a table, as many at once as the database takes in one command.</summary>
internal sealed class TableInsert(KpiDbContext context, ArchivedTable table) : IAsyncDisposable
{
    /// <summary>SQL Server takes no more rows in one command, however few values they have.</summary>
    private const int MostRows = 1000;

    /// <summary>So much waits in memory before it is inserted: rows may have files in them.</summary>
    private const int MostBytes = 8 << 20;

    private readonly int atOnce = Math.Clamp(context.ValuesAtOnce / table.Columns.Count, 1, MostRows);
    private readonly List<object[]> waiting = [];
    private long bytes;

    private DbCommand? whole;

    /// <summary>Adds a row of values in the order of the columns.</summary>
    public async Task AddAsync(object[] values, CancellationToken cancellationToken)
    {
        waiting.Add(values);
        bytes += values.OfType<byte[]>().Sum(b => (long)b.Length);
        if (waiting.Count == atOnce)
        {
            await RunAsync(whole ??= Command(atOnce), cancellationToken);
        }
        else if (bytes >= MostBytes)
        {
            await FlushAsync(cancellationToken);
        }
    }

    /// <summary>Inserts what is still waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await using var rest = Command(waiting.Count);
            await RunAsync(rest, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (whole is not null)
        {
            await whole.DisposeAsync();
        }
    }

    private async Task RunAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var value in waiting.SelectMany(row => row))
        {
            command.Parameters[place++].Value = value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
        waiting.Clear();
        bytes = 0;
    }

    private DbCommand Command(int rows)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = 0;
        command.CommandText = table.Insert(Enumerable.Range(0, rows).Select(_ => table.Columns.Select(c => Parameter(command, c)).ToList()).ToList());
        return command;
    }

    internal static string Parameter(DbCommand command, ArchivedColumn column)
    {
        var parameter = column.Mapping.CreateParameter(command, $"@p{command.Parameters.Count}", null, column.IsNullable);
        if (parameter.Size > 0)
        {
            // Made without a value it has the size of short ones, and cuts longer ones off.
            parameter.Size = -1;
        }

        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
