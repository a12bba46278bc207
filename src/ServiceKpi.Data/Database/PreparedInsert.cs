using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>
/// One prepared INSERT of a mapped table, made from the model and run again and again inside the context's transaction, for
/// one row or several at once: what EF's own change tracking would spend most of its time on, left out.
/// </summary>
internal sealed class PreparedInsert : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly Column[][] rows;

    /// <param name="context">The context, with a transaction begun.</param>
    /// <param name="entityType">The table.</param>
    /// <param name="rows">How many rows it inserts at once.</param>
    /// <param name="suffix">What follows the values, such as <c>ON CONFLICT DO NOTHING</c>.</param>
    public PreparedInsert(KpiDbContext context, IEntityType entityType, int rows = 1, string suffix = "")
    {
        command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
        var properties = ColumnsOf(entityType).ToList();
        this.rows = [.. Enumerable.Range(0, rows).Select(_ => properties.Select(p => new Column(p, command)).ToArray())];
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = sql.DelimitIdentifier(entityType.GetTableName()!);
        var names = properties.Select(p => sql.DelimitIdentifier(p.GetColumnName()));
        var values = this.rows.Select(row => $"({string.Join(", ", row.Select(c => c.Parameter.ParameterName))})");
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES {string.Join(", ", values)} {suffix}";
    }

    /// <summary>The columns that are inserted; the database makes the others.</summary>
    public static IEnumerable<IProperty> ColumnsOf(IEntityType entityType) =>
        entityType.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never);

    /// <summary>Inserts a row of the values: 1, or 0 when the suffix made it do nothing.</summary>
    public int Run(Func<IProperty, object?> valueOf)
    {
        Set(0, valueOf);
        return command.ExecuteNonQuery();
    }

    /// <summary>Inserts as many rows as it was made for.</summary>
    public async Task RunAsync(IReadOnlyList<Func<IProperty, object?>> valuesOf, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            Set(i, valuesOf[i]);
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private void Set(int row, Func<IProperty, object?> valueOf)
    {
        foreach (var column in rows[row])
        {
            column.Set(valueOf(column.Property));
        }
    }

    private sealed class Column
    {
        private readonly Func<object?, object?>? convert;

        public Column(IProperty property, DbCommand command)
        {
            Property = property;
            var mapping = property.GetRelationalTypeMapping();
            convert = mapping.Converter?.ConvertToProvider;
            Parameter = mapping.CreateParameter(
                command, $"@p{command.Parameters.Count}", null, nullable: property.IsNullable);
            command.Parameters.Add(Parameter);
        }

        public IProperty Property { get; }

        public DbParameter Parameter { get; }

        public void Set(object? value) =>
            Parameter.Value = value is null ? DBNull.Value : convert is null ? value : convert(value);
    }
}

/// <summary>
/// Gathers the rows of a mapped table and inserts as many at once as the database takes in one command: over a network each
/// command waits for its answer.
/// </summary>
internal sealed class GatheredInsert(KpiDbContext context, IEntityType entityType) : IAsyncDisposable
{
    private readonly int atOnce = Math.Max(1, context.ValuesAtOnce / PreparedInsert.ColumnsOf(entityType).Count());
    private readonly List<Func<IProperty, object?>> waiting = [];

    private PreparedInsert? whole;

    /// <summary>Adds a row; the values are asked for when it is inserted.</summary>
    public async Task AddAsync(Func<IProperty, object?> valueOf, CancellationToken cancellationToken)
    {
        waiting.Add(valueOf);
        if (waiting.Count == atOnce)
        {
            whole ??= new PreparedInsert(context, entityType, atOnce);
            await whole.RunAsync(waiting, cancellationToken);
            waiting.Clear();
        }
    }

    /// <summary>Inserts what is still waiting.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await using var rest = new PreparedInsert(context, entityType, waiting.Count);
            await rest.RunAsync(waiting, cancellationToken);
            waiting.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (whole is not null)
        {
            await whole.DisposeAsync();
        }
    }
}
