using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ServiceKpi.Data.Database;

/// <summary>Makes the context of which <c>dotnet ef</c> reads the model; it never connects.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteKpiDbContext>
{
    public SqliteKpiDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteKpiDbContext>().UseSqlite("Data Source=:memory:").Options,
            new WriterGate(TimeProvider.System),
            new NoSaver(),
            TimeProvider.System);
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerKpiDbContext>
{
    public SqlServerKpiDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerKpiDbContext>().UseSqlServer("Server=.").Options,
            new WriterGate(TimeProvider.System),
            new NoSaver(),
            TimeProvider.System);
}

/// <summary>Nothing is stored where only the model is read.</summary>
internal sealed class NoSaver : ISaver
{
    public Task StoreAsync(KpiDbContext context, Because? why, CancellationToken cancellationToken) => throw new NotSupportedException();
}
