namespace ServiceKpi.Data.Storage;

/// <summary>
/// Keeps a database file for one process, by a lock file beside it that the operating system releases with the process,
/// however it ends.
/// </summary>
public sealed class DatabaseFileLock : IDisposable
{
    /// <summary>What the lock file is called beside the database.</summary>
    public const string Ending = ".lock";

    private readonly FileStream file;

    private DatabaseFileLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a database file, whose folder is made when it is missing.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public static DatabaseFileLock Take(string databaseFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);

        try
        {
            // Whichever link it is opened by, a file has one lock.
            return new(new FileStream(RealPath.Of(databaseFile) + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new DatabaseInUseException(databaseFile);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
