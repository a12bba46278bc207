using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Storage;

/// <summary>
/// One prepared INSERT of a mapped table, made from the model and run for many rows inside the context's transaction:
/// what EF's own change tracking would spend most of its time on, left out.
/// </summary>
internal sealed class PreparedInsert : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly Column[] columns;

    /// <param name="context">The context, with a transaction begun.</param>
    /// <param name="entityType">The table.</param>
    /// <param name="suffix">What follows the values, such as <c>ON CONFLICT DO NOTHING</c>.</param>
    public PreparedInsert(KpiDbContext context, IEntityType entityType, string suffix = "")
    {
        command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        columns = [.. entityType.GetProperties()
            .Where(p => p.ValueGenerated == ValueGenerated.Never)
            .Select(p => new Column(p, command))];
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = sql.DelimitIdentifier(entityType.GetTableName()!);
        var names = columns.Select(c => sql.DelimitIdentifier(c.Property.GetColumnName()));
        var values = columns.Select(c => c.Parameter.ParameterName);
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)}) {suffix}";
    }

    /// <summary>Inserts a row of the values: 1, or 0 when the suffix made it do nothing.</summary>
    public int Run(Func<IProperty, object?> valueOf)
    {
        foreach (var column in columns)
        {
            column.Set(valueOf(column.Property));
        }

        return command.ExecuteNonQuery();
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

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
