namespace ServiceKpi.Data.Import.Files;

/// <summary>
/// A file that can be read again from its beginning while it is being read: what comes from a pipe is copied to a temporary file first,
/// which goes when it is closed.
/// </summary>
internal sealed class SeekableInput : IAsyncDisposable
{
    private readonly long start;
    private readonly bool isOwn;

    private SeekableInput(Stream stream, bool isOwn)
    {
        Stream = stream;
        start = stream.Position;
        this.isOwn = isOwn;
    }

    /// <summary>The file.</summary>
    public Stream Stream { get; }

    /// <summary>Opens it.</summary>
    /// <param name="input">What comes in.</param>
    /// <param name="mostBytes">The most bytes that are copied.</param>
    /// <param name="cancellationToken">Ends the copying early.</param>
    public static async Task<SeekableInput> OpenAsync(Stream input, long mostBytes, CancellationToken cancellationToken)
    {
        if (input.CanSeek)
        {
            return new SeekableInput(input, isOwn: false);
        }

        var metered = new MeteredStream(input, mostBytes);
        var kind = FileKinds.Of(await metered.PeekAsync(FileKinds.Length, _ => 0, cancellationToken));
        if (kind is not (FileKind.Text or FileKind.Workbook or FileKind.Archive))
        {
            throw new CsvException(FileFault.Other(kind));
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, options);
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // Without a name it goes with the process, however that ends.
                File.Delete(path);
            }

            await metered.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return new SeekableInput(copy, isOwn: true);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads it from its beginning; afterwards it stands where it stood.</summary>
    public async Task AgainAsync(Func<Stream, Task> readAsync)
    {
        var at = Stream.Position;
        Stream.Position = start;
        try
        {
            await readAsync(Stream);
        }
        finally
        {
            Stream.Position = at;
        }
    }

    public ValueTask DisposeAsync() => isOwn ? Stream.DisposeAsync() : ValueTask.CompletedTask;
}
