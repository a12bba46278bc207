namespace ServiceKpi.Data.Database;

/// <summary>
/// Keeps a database file for one process: by a lock file beside it and, on Linux, by a lock of the file itself, which is the same
/// by whatever name, hard link or mount it is reached. The operating system releases both with the process, however it ends.
/// </summary>
public sealed class DatabaseFileLock : IDisposable
{
    /// <summary>What the lock file is called beside the database.</summary>
    public const string Ending = ".lock";

    private readonly IReadOnlyList<FileStream> held;

    private DatabaseFileLock(IReadOnlyList<FileStream> held) => this.held = held;

    /// <summary>Takes the lock of a database file, whose folder is made when it is missing.</summary>
    /// <exception cref="DatabaseInUseException">Another process holds it.</exception>
    public static DatabaseFileLock Take(string databaseFile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        var held = new List<FileStream>();
        try
        {
            // Whichever link it is opened by, a file has one lock.
            held.Add(Hold(RealPath.Of(databaseFile) + Ending));
            if (OperatingSystem.IsLinux())
            {
                // .NET locks a whole file (flock), SQLite ranges of it (fcntl); on Linux neither minds the other.
                held.Add(Hold(databaseFile));
            }

            return new(held);
        }
        catch (IOException)
        {
            held.ForEach(f => f.Dispose());
            throw new DatabaseInUseException(databaseFile);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in held)
        {
            file.Dispose();
        }
    }

    private static FileStream Hold(string file) => new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}

/// <summary>Another process has the database file open for writing.</summary>
public sealed class DatabaseInUseException(string file)
    : Exception($"Another process is using {file}. Stop it first, or let it do the work.")
{
    /// <summary>The file.</summary>
    public string File => file;
}

/// <summary>Tells whether two names are one file.</summary>
public static class RealPath
{
    /// <summary>The full path of the file that the name leads to, through links; the file need not exist.</summary>
    public static string Of(string name)
    {
        var file = new FileInfo(name);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
