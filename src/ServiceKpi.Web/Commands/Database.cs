namespace ServiceKpi.Web.Commands;

/// <summary>The database a command works on, with the lock that an embedded file needs while it may be written.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly DatabaseFileLock? fileLock;

    private Database(ServiceProvider services, DatabaseFileLock? fileLock)
    {
        this.services = services;
        this.fileLock = fileLock;
    }

    /// <summary>Opens a database to read it, also one that a running server uses.</summary>
    /// <exception cref="SettingsException">It is missing, or older than this version of the product.</exception>
    public static async Task<Database> OpenToReadAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        var database = new Database(Provide(options with { ReadOnly = true }), null);
        await database.RequireCurrentAsync(cancellationToken);
        return database;
    }

    /// <summary>
    /// Opens a database to write it. An embedded file is created or brought up to date; a SQL Server database, which
    /// other servers may be using, must be current already.
    /// </summary>
    /// <exception cref="DatabaseInUseException">Another process has the file.</exception>
    public static async Task<Database> OpenToWriteAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        var fileLock = LockOf(options);
        var database = new Database(Provide(options), fileLock);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await database.Get<DatabaseMigrator>().MigrateAsync(cancellationToken);
        }
        else
        {
            await database.RequireCurrentAsync(cancellationToken);
            await database.Get<DatabaseMigrator>().PlantAsync(cancellationToken);
        }

        return database;
    }

    /// <summary>Takes the lock of an embedded file.</summary>
    public static DatabaseFileLock? LockOf(DatabaseOptions options) =>
        options.Provider == DatabaseProvider.Sqlite ? DatabaseFileLock.Take(options.FilePath) : null;

    /// <summary>The services of the layers below.</summary>
    public IServiceProvider Services => services;

    /// <summary>Whoever runs the command, and the reason, if they gave one.</summary>
    public Because Because(string? reason = null) => new(Get<IActorSource>().Current, reason);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        fileLock?.Dispose();
    }

    private static ServiceProvider Provide(DatabaseOptions options) =>
        (ServiceProvider)new DefaultServiceProviderFactory().CreateServiceProvider(
            new ServiceCollection().AddProduct(options, Settings.Read()));

    private async Task RequireCurrentAsync(CancellationToken cancellationToken)
    {
        var pending = await Get<DatabaseMigrator>().PendingAsync(cancellationToken);
        if (pending.Count > 0)
        {
            throw new SettingsException($"The database lacks {pending.Count} migration(s); run the command migrate first.");
        }
    }
}
