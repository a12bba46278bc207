using System.CommandLine;
using System.CommandLine.Parsing;

namespace ServiceKpi.Web.Commands;

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
