using System.CommandLine;
using System.CommandLine.Parsing;

namespace ServiceKpi.Web.Commands;

/// <summary>The database a command works on, with the lock that an embedded file needs while it may be written.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly IServiceProvider services;
    private readonly DatabaseFileLock? fileLock;

    private Database(IServiceProvider services, DatabaseFileLock? fileLock)
    {
        this.services = services;
        this.fileLock = fileLock;
    }

    /// <summary>Opens the database of a command to write it: in the server that the command was handed over to, that of the server.</summary>
    /// <exception cref="ServedException">Another process has the file: it may do the work.</exception>
    public static async Task<Database> OpenToWriteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.InvocationConfiguration is CommandCall call)
        {
            return new Database(call.Services, fileLock: null);
        }

        try
        {
            return await OpenToWriteAsync(DatabaseArguments.Read(arguments), cancellationToken);
        }
        catch (DatabaseInUseException inUse)
        {
            throw new ServedException(inUse);
        }
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
    /// Counts what time has brought before somebody reads who is no server: a running server has done it, and a file that cannot be written
    /// stays as it is.
    /// </summary>
    public static async Task CatchUpAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        await using (await OpenToReadAsync(options, cancellationToken))
        {
            // What lacks migrations is refused, and not brought up to date in passing.
        }

        try
        {
            using var fileLock = LockOf(options);
            await using var services = Provide(options);
            await services.GetRequiredService<Timekeeper>().CatchUpAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DatabaseInUseException or UnauthorizedAccessException or IOException || DatabaseFault.IsLost(fault))
        {
            // Whoever has the file does it.
        }
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
        // The services of a server are its own, and not closed.
        await (services is ServiceProvider own ? own.DisposeAsync() : ValueTask.CompletedTask);
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

/// <summary>The database is another process's, which may be a server that does the work of commands.</summary>
internal sealed class ServedException(DatabaseInUseException inUse) : Exception(inUse.Message, inUse)
{
    /// <summary>The file.</summary>
    public string File => inUse.File;
}

/// <summary>The options of every command that say which database to use.</summary>
internal static class DatabaseArguments
{
    private static readonly Option<string> Database = new("--database")
    {
        Description = "The database: a file for SQLite, or a connection string "
            + "[default: data/servicekpi.db; also Database:ConnectionString, Database__ConnectionString]",
        HelpName = "FILE|CONNECTION",
        Recursive = true,
    };

    private static readonly Option<DatabaseProvider?> Provider = new("--provider")
    {
        CustomParser = Word.Parse<DatabaseProvider?>(Enum.GetNames<DatabaseProvider>()),
        HelpName = "Sqlite|SqlServer",
        Description = "The kind of database [default: Sqlite; also Database:Provider, Database__Provider]",
        Recursive = true,
    };

    /// <summary>Adds the options to the root and so to every command.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(Database);
        root.Add(Provider);
    }

    /// <summary>True when the command line itself names a database.</summary>
    public static bool AreGiven(ParseResult arguments) => arguments.GetValue(Database) is not null;

    /// <summary>The database to use: the command line before the environment before appsettings.json.</summary>
    public static DatabaseOptions Read(ParseResult arguments)
    {
        var configured = Settings.Database(Settings.Read());
        var options = configured with
        {
            ConnectionString = arguments.GetValue(Database) ?? configured.ConnectionString,
            Provider = arguments.GetValue(Provider) ?? configured.Provider,
        };
        try
        {
            options.Check();
        }
        catch (ArgumentException fault)
        {
            // Not the text itself: it may hold a password.
            throw new SettingsException($"The database that is named makes no sense: {fault.Message}");
        }

        return options;
    }
}
