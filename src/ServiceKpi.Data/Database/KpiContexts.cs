using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Database;

/// <summary>Makes contexts of the chosen database: one for each operation.</summary>
internal sealed class KpiContexts : IKpiContexts, IDisposable
{
    private readonly ISaver saver;
    private readonly TimeProvider clock;
    private readonly WriterGate gate;
    private readonly IInterceptor[] interceptors;
    private readonly Func<bool, KpiDbContext> create;

    /// <summary>Makes contexts of the database that the options name.</summary>
    /// <param name="options">The database.</param>
    /// <param name="saver">Stores what is changed.</param>
    /// <param name="clock">What the time of a change is taken from.</param>
    /// <param name="interceptors">Who else hears of every command.</param>
    public KpiContexts(DatabaseOptions options, ISaver saver, TimeProvider clock, params IEnumerable<IInterceptor> interceptors)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(saver);
        (this.saver, this.clock) = (saver, clock);
        this.interceptors = [.. interceptors];
        Options = options;
        gate = new WriterGate(clock, oneAtATime: options.Provider == DatabaseProvider.Sqlite);
        create = options.Provider == DatabaseProvider.Sqlite ? Sqlite() : SqlServer();
    }

    /// <summary>Which database it is.</summary>
    public DatabaseOptions Options { get; }

    /// <inheritdoc/>
    public KpiDbContext CreateDbContext() => create(true);

    /// <inheritdoc/>
    public KpiDbContext CreateWithoutRetry() => create(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        gate.Dispose();
        if (Options.Provider == DatabaseProvider.Sqlite)
        {
            // A connection that is kept for the next use keeps the file open.
            using var pooled = new SqliteConnection(Options.ToConnectionString());
            SqliteConnection.ClearPool(pooled);
        }
    }

    private Func<bool, KpiDbContext> Sqlite()
    {
        var built = new DbContextOptionsBuilder<SqliteKpiDbContext>()
            .UseSqlite(Options.ToConnectionString())
            .AddInterceptors([new SqliteConnectionSetup(Options.ReadOnly), .. interceptors])
            .Options;
        return _ => new SqliteKpiDbContext(built, gate, saver, clock);
    }

    private Func<bool, KpiDbContext> SqlServer()
    {
        var plain = new DbContextOptionsBuilder<SqlServerKpiDbContext>()
            .UseSqlServer(Options.ToConnectionString())
            .AddInterceptors(interceptors)
            .Options;
        var retrying = new DbContextOptionsBuilder<SqlServerKpiDbContext>()
            .UseSqlServer(Options.ToConnectionString(), sql => sql.EnableRetryOnFailure())
            .AddInterceptors(interceptors)
            .Options;
        return retry => new SqlServerKpiDbContext(retry ? retrying : plain, gate, saver, clock);
    }
}

/// <summary>Makes contexts of the database: one for each operation.</summary>
internal interface IKpiContexts : IDbContextFactory<KpiDbContext>
{
    /// <summary>
    /// A context that gives up at the first lost connection: for a transaction of many steps, which cannot be repeated from its
    /// middle, and for an answer of many rows, which would be gathered in memory to be repeated.
    /// </summary>
    KpiDbContext CreateWithoutRetry();
}
