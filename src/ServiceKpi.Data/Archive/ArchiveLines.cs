using System.Security.Cryptography;

namespace ServiceKpi.Data.Archive;

/// <summary>Reads the lines of a stream one by one, none longer than a row may be, and keeps their hash.</summary>
internal sealed class ArchiveLines(Stream stream) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int end;

    /// <summary>The next line, good until the one after it is asked for; none at the end.</summary>
    /// <exception cref="InvalidDataException">It is too long, or the last line has no end.</exception>
    public async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var looked = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = buffer.AsMemory(start, looked + at);
                start += looked + at + 1;
                return line;
            }

            looked = end - start;
            if (!await FillAsync(cancellationToken))
            {
                return looked == 0 ? null : throw new InvalidDataException("The last line is cut off.");
            }
        }
    }

    /// <summary>What all that was read is told by.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end > ArchivedRows.LongestRow)
        {
            throw new InvalidDataException("A line is longer than any row.");
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        hash.AppendData(buffer.AsSpan(end, read));
        end += read;
        return read > 0;
    }
}
