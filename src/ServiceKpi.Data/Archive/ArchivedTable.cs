using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Archive;

/// <summary>A table of the model that goes into an archive, with all its columns but those left out.</summary>
internal sealed class ArchivedTable
{
    private readonly ISqlGenerationHelper sql;
    private readonly ITable table;

    private ArchivedTable(ITable table, ISqlGenerationHelper sql)
    {
        (this.table, this.sql) = (table, sql);
        Columns = [.. table.Columns.Where(c => !IsLeftOut(c)).Select(ArchivedColumn.Of)];
    }

    /// <summary>Its name.</summary>
    public string Name => table.Name;

    /// <summary>The columns of each line.</summary>
    public IReadOnlyList<ArchivedColumn> Columns { get; }

    /// <summary>True when the database gives the rows their ids.</summary>
    public bool GivesIds => table.PrimaryKey!.Columns is [{ PropertyMappings: [{ Property: { ValueGenerated: ValueGenerated.OnAdd } id }, ..] }]
        && (id.ClrType == typeof(int) || id.ClrType == typeof(long));

    /// <summary>The tables that are archived, each after those that its rows refer to.</summary>
    public static IReadOnlyList<ArchivedTable> All(KpiDbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var waiting = context.Model.GetRelationalModel().Tables
            .Where(t => !NotArchived.Tables.ContainsKey(t.Name))
            .OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ArchivedTable>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(t => !t.ForeignKeyConstraints.Any(k => k.PrincipalTable != t && waiting.Contains(k.PrincipalTable)));
            waiting.Remove(next);
            ordered.Add(new ArchivedTable(next, sql));
        }

        return ordered;
    }

    /// <summary>Reads the archived columns of all rows, in the order of their key.</summary>
    public string Select() =>
        $"SELECT {Names(Columns.Select(c => c.Name))} FROM {sql.DelimitIdentifier(Name)} ORDER BY {Names(table.PrimaryKey!.Columns.Select(c => c.Name))}";

    /// <summary>Inserts rows of the given values; a column left out begins at zero.</summary>
    public string Insert(IEnumerable<IEnumerable<string>> parameters)
    {
        var others = table.Columns.Where(IsLeftOut).ToList();
        var zeros = others.Select(c => c.StoreTypeMapping.GenerateSqlLiteral(Activator.CreateInstance(c.StoreTypeMapping.ClrType))).ToList();
        var rows = parameters.Select(row => $"({string.Join(", ", row.Concat(zeros))})");
        return $"INSERT INTO {sql.DelimitIdentifier(Name)} ({Names(Columns.Select(c => c.Name).Concat(others.Select(c => c.Name)))}) VALUES {string.Join(", ", rows)}";
    }

    private static bool IsLeftOut(IColumn column) => NotArchived.Columns.ContainsKey((column.Table.Name, column.Name));

    private string Names(IEnumerable<string> names) => string.Join(", ", names.Select(sql.DelimitIdentifier));
}
