namespace ServiceKpi.Data.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">The length of the file, if known.</param>
/// <param name="Rows">Records dealt with.</param>
/// <param name="Elapsed">Since the start.</param>
public sealed record ImportProgress(long Bytes, long? TotalBytes, long Rows, TimeSpan Elapsed)
{
    /// <summary>Records a second so far.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>The time that the rest will take at the pace so far; unknown for a file of unknown length.</summary>
    public TimeSpan? Remaining => TotalBytes is { } total && Bytes > 0
        ? Elapsed * (Math.Max(0, total - Bytes) / (double)Bytes)
        : null;
}

/// <summary>Tells how far an import has come.</summary>
internal sealed class ImportMeter(Stream input, IProgress<ImportProgress>? progress, long mostBytes, TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private readonly long totalBytes = input.Length - input.Position;

    /// <summary>The file, its bytes counted.</summary>
    public MeteredStream Input { get; } = new(input, mostBytes);

    public void Report(long rows) =>
        progress?.Report(new ImportProgress(Input.BytesRead, totalBytes, rows, clock.GetElapsedTime(start)));
}

/// <summary>Reads a stream forwards once, counts its bytes and stops at a limit; the first bytes can be looked at.</summary>
internal sealed class MeteredStream(Stream inner, long limit) : Stream
{
    private byte[] peeked = [];
    private int peekedAt;
    private long bytesRead;
    private long wholeLength;

    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>The most bytes that are read.</summary>
    public long Limit => limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer at the end of the stream; reading begins after <paramref name="skip"/> of them.</summary>
    public async Task<byte[]> PeekAsync(int count, Func<byte[], int> skip, CancellationToken cancellationToken)
    {
        var buffer = new byte[count];
        var read = await ReadInnerAsync(
            () => inner.ReadAtLeastAsync(buffer, count, throwOnEndOfStream: false, cancellationToken));
        peeked = buffer[..read];
        peekedAt = skip(peeked);
        return peeked;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (peekedAt < peeked.Length)
        {
            var copied = Math.Min(buffer.Length, peeked.Length - peekedAt);
            peeked.AsMemory(peekedAt, copied).CopyTo(buffer);
            peekedAt += copied;
            return copied;
        }

        return await ReadInnerAsync(() => inner.ReadAsync(buffer, cancellationToken));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The file itself, in which whoever reads it goes to and fro.</summary>
    public Stream Whole()
    {
        inner.Position -= peeked.Length;
        wholeLength = inner.Length;
        return wholeLength <= limit ? inner : throw new CsvException(FileFault.TooLarge(limit));
    }

    /// <summary>Says how far the file is read, where its bytes are not read one after the other.</summary>
    public void AdvanceTo(long part, long whole) =>
        Interlocked.Exchange(ref bytesRead, whole > 0 ? (long)((double)part / whole * wholeLength) : 0);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<int> ReadInnerAsync(Func<ValueTask<int>> readAsync)
    {
        try
        {
            var read = await readAsync();
            return Interlocked.Add(ref bytesRead, read) <= limit
                ? read
                : throw new CsvException(FileFault.TooLarge(limit));
        }
        catch (IOException failure)
        {
            throw new CsvException(FileFault.Unreadable(failure.Message), failure);
        }
    }
}
