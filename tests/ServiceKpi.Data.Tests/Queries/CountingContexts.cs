using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceKpi.Data.Providers;
using ServiceKpi.Data.Storage;
using ServiceKpi.TestKit;

namespace ServiceKpi.Data.Tests.Queries;

/// <summary>Contexts of a test's database that count the commands they run.</summary>
internal sealed class CountingContexts(DatabaseOptions options) : IDbContextFactory<KpiDbContext>
{
    private readonly Counter counter = new();

    public int Commands => counter.Commands;

    public KpiDbContext CreateDbContext()
    {
        var connection = options.ToConnectionString();
        return options.Provider == DatabaseProvider.Sqlite
            ? new SqliteKpiDbContext(Counted<SqliteKpiDbContext>(o => o.UseSqlite(connection)), new WriterGate(), TestTrail.Here)
            : new SqlServerKpiDbContext(Counted<SqlServerKpiDbContext>(o => o.UseSqlServer(connection)), new WriterGate(false), TestTrail.Here);
    }

    private DbContextOptions<T> Counted<T>(Action<DbContextOptionsBuilder<T>> use)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        use(builder);
        return builder.AddInterceptors(counter).Options;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Commands { get; private set; }

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            Commands++;
            return result;
        }
    }
}
