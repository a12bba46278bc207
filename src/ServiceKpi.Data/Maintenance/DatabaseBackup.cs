using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ServiceKpi.Data.Maintenance;

/// <summary>Copies an embedded database while it is in use. SQL Server has its own BACKUP.</summary>
public static class DatabaseBackup
{
    /// <summary>Writes a compact copy of the database to a new file and checks the copy's integrity.</summary>
    /// <exception cref="NotSupportedException">The database is not SQLite.</exception>
    /// <exception cref="IOException">The file exists already, or the copy is damaged.</exception>
    public static async Task WriteAsync(DatabaseOptions options, string file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            throw new NotSupportedException("backup is for SQLite; use BACKUP DATABASE of SQL Server.");
        }

        if (File.Exists(file))
        {
            throw new IOException($"{file} exists already; a backup never overwrites one.");
        }

        // Under another name until it is checked and on the disk: what carries the name of a backup is one.
        var copyFile = Path.GetFullPath(file) + ".unchecked";
        Remove(copyFile);
        try
        {
            await CopyAsync(options, copyFile, cancellationToken);
            await CheckAsync(copyFile, cancellationToken);
            FileOnDisk.Flush(copyFile);
            FileOnDisk.Move(copyFile, file);
        }
        finally
        {
            Remove(copyFile);
        }
    }

    private static async Task CopyAsync(DatabaseOptions options, string copyFile, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection((options with { ReadOnly = true }).ToConnectionString());
        await source.OpenAsync(cancellationToken);
        await using var copy = source.CreateCommand();
        copy.CommandTimeout = 0;
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", copyFile);
        await copy.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Remove(string copyFile)
    {
        foreach (var ending in DatabaseOptions.FileEndings.Append("-journal"))
        {
            File.Delete(copyFile + ending);
        }
    }

    private static async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        var readOnly = new DatabaseOptions { ConnectionString = file, ReadOnly = true }.ToConnectionString();
        await using var connection = new SqliteConnection(readOnly + ";Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var check = connection.CreateCommand();
        check.CommandTimeout = 0;
        check.CommandText = "PRAGMA integrity_check";
        if (await check.ExecuteScalarAsync(cancellationToken) is not "ok")
        {
            throw new IOException($"The copy {file} is damaged; do not rely on it.");
        }
    }
}

/// <summary>Waits until what was written has reached the disk.</summary>
internal static class FileOnDisk
{
    /// <summary>Waits for the content of a file.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file its name, so that the name too is on the disk afterwards.</summary>
    public static void Move(string from, string to, bool replace = false)
    {
        File.Move(from, to, replace);
        if (!OperatingSystem.IsWindows())
        {
            FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
        }
    }

    /// <summary>A folder is a file there, which .NET opens for nobody (https://man7.org/linux/man-pages/man2/fsync.2.html).</summary>
    private static void FlushFolder(string folder)
    {
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle < 0)
        {
            throw new IOException($"{folder} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        try
        {
            if (Fsync(handle) != 0)
            {
                throw new IOException($"{folder} does not reach the disk: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
