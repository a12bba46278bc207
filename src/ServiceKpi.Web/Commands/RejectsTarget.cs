namespace ServiceKpi.Web.Commands;

/// <summary>
/// The rejects file while it is written: under another name until the import is done, so that a file that cannot be
/// imported leaves the rejects of the last one alone.
/// </summary>
internal sealed class RejectsTarget : IAsyncDisposable
{
    private readonly string file;

    private RejectsTarget(string file)
    {
        this.file = file;
        Writer = File.CreateText(Unfinished);
    }

    /// <summary>Where the rejected rows go.</summary>
    public StreamWriter Writer { get; }

    private string Unfinished => file + ".unfinished";

    /// <summary>Opens the file of the name; none for no name.</summary>
    /// <exception cref="SettingsException">It is the imported file itself, or one of the database's.</exception>
    public static RejectsTarget? Open(string? name, string input, DatabaseOptions database)
    {
        if (name is null)
        {
            return null;
        }

        var taken = new List<string> { input };
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            taken.AddRange(DatabaseOptions.FileEndings.Append(DatabaseFileLock.Ending).Select(e => database.FilePath + e));
        }

        return taken.Exists(t => RealPath.Of(t) == RealPath.Of(name))
            ? throw new SettingsException($"--rejects {name} would overwrite what is being imported, or the database.")
            : new RejectsTarget(Path.GetFullPath(name));
    }

    /// <summary>Gives the file its name.</summary>
    public void Keep()
    {
        Writer.Dispose();
        File.Move(Unfinished, file, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        File.Delete(Unfinished);
    }
}
