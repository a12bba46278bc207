using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>Rows of a mapped table that go to SQL Server in one stream, without a command and an answer for each; inside the context's transaction.</summary>
internal sealed class BulkInsert : IDisposable
{
    /// <summary>In seconds, as every command has unless something else is set.</summary>
    private const int UsualTimeout = 30;

    private readonly DataTable rows = new() { Locale = System.Globalization.CultureInfo.InvariantCulture };
    private readonly List<(IProperty Property, Func<object?, object?>? Convert)> columns = [];
    private readonly string table;

    /// <param name="entityType">The table.</param>
    public BulkInsert(IEntityType entityType)
    {
        table = entityType.GetTableName()!;
        foreach (var property in PreparedInsert.ColumnsOf(entityType))
        {
            var converter = property.GetRelationalTypeMapping().Converter;
            columns.Add((property, converter?.ConvertToProvider));
            rows.Columns.Add(property.GetColumnName(), TypeOf(converter?.ProviderClrType ?? property.ClrType));
        }
    }

    /// <summary>The rows that wait.</summary>
    public DataTable Rows => rows;

    /// <summary>Adds a row; it is in the database after <see cref="Write"/>.</summary>
    public void Add(Func<IProperty, object?> valueOf) => rows.Rows.Add([.. columns.Select(c => ValueOf(c.Convert is null ? valueOf(c.Property) : c.Convert(valueOf(c.Property))))]);

    /// <summary>Sends what waits. What would be refused row by row is refused here, too.</summary>
    public void Write(KpiDbContext context)
    {
        if (rows.Rows.Count == 0)
        {
            return;
        }

        using var copy = new SqlBulkCopy(
            (SqlConnection)context.Database.GetDbConnection(),
            SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.FireTriggers,
            (SqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction())
        {
            DestinationTableName = $"[{table}]",
            BulkCopyTimeout = context.Database.GetCommandTimeout() ?? UsualTimeout,
        };
        foreach (DataColumn column in rows.Columns)
        {
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        copy.WriteToServer(rows);
        rows.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    /// <summary>A day goes as its midnight: a column of days takes it, and every version of the client sends it.</summary>
    private static Type TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && plain == typeof(DateOnly) ? typeof(DateTime) : plain;

    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
