using System.Runtime.InteropServices;
using System.Text;

namespace ServiceKpi.Data.Maintenance;

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
    public static void Move(string from, string to)
    {
        File.Move(from, to);
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
