using System.Buffers.Binary;
using System.Net.Sockets;

namespace ServiceKpi.Web.Commands;

/// <summary>
/// How a command talks to the server that has the database file: through a socket beside the file, which only its owner may open.
/// The command sends its arguments and its file; the server sends back what is to be printed, and how it ended.
/// </summary>
internal static class CommandSocket
{
    /// <summary>What the socket is called beside the database.</summary>
    public const string Ending = ".commands";

    /// <summary>The longest path that a socket may have everywhere, in bytes.</summary>
    private const int MostPathBytes = 100;

    /// <summary>The address of a database file's socket; none when its path is too long for one.</summary>
    public static UnixDomainSocketEndPoint? AddressOf(string databaseFile)
    {
        var path = RealPath.Of(databaseFile) + Ending;
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MostPathBytes ? new UnixDomainSocketEndPoint(path) : null;
    }

    /// <summary>A new socket.</summary>
    public static Socket Create() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}

/// <summary>What a frame carries.</summary>
internal enum FrameKind : byte
{
    /// <summary>The arguments, as JSON: the first that a command sends.</summary>
    Arguments = 1,

    /// <summary>A piece of the file; an empty one is its end.</summary>
    Input,

    /// <summary>For standard output.</summary>
    Output,

    /// <summary>For standard error.</summary>
    Errors,

    /// <summary>For the file of rejected rows.</summary>
    Rejects,

    /// <summary>The file of rejected rows is complete.</summary>
    RejectsKept,

    /// <summary>The command has ended, with this exit code.</summary>
    End,
}

/// <summary>Sends and receives frames: a kind, a length and that many bytes.</summary>
internal sealed class Frames(Stream stream)
{
    private const int MostBytes = 1 << 20;
    private const int HeadBytes = 1 + sizeof(int);

    private readonly Lock writing = new();

    /// <summary>Sends one; several threads may.</summary>
    public void Send(FrameKind kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
        lock (writing)
        {
            stream.Write(head);
            stream.Write(bytes);
        }
    }

    /// <summary>Receives the next; none when the other side has left.</summary>
    /// <exception cref="InvalidDataException">It is no frame.</exception>
    public async Task<(FrameKind Kind, byte[] Bytes)?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var head = new byte[HeadBytes];
        if (await stream.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken) < HeadBytes)
        {
            return null;
        }

        var (kind, length) = ((FrameKind)head[0], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)));
        if (!Enum.IsDefined(kind) || length is < 0 or > MostBytes)
        {
            throw new InvalidDataException("What came is no frame.");
        }

        var bytes = new byte[length];
        return await stream.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellationToken) < length ? null : (kind, bytes);
    }

    /// <summary>A stream whose bytes are sent as frames of a kind.</summary>
    public Stream As(FrameKind kind) => new Sending(this, kind);

    private sealed class Sending(Frames frames, FrameKind kind) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                var piece = buffer[..Math.Min(buffer.Length, MostBytes)];
                frames.Send(kind, piece);
                buffer = buffer[piece.Length..];
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
