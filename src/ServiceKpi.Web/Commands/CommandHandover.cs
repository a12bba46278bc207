using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ServiceKpi.Web.Commands;

/// <summary>Hands a command to the server that has the database, and prints what it says.</summary>
internal static class CommandHandover
{
    private const int Chunk = 128 * 1024;

    /// <summary>Runs the command in the server.</summary>
    /// <returns>The exit code; none when no server answers.</returns>
    /// <exception cref="IOException">The server ended meanwhile.</exception>
    public static async Task<int?> RunAsync(string[] arguments, ParseResult parsed, string databaseFile, CancellationToken cancellationToken)
    {
        if (CommandSocket.AddressOf(databaseFile) is not { } address)
        {
            return null;
        }

        using var socket = CommandSocket.Create();
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }

        await using var input = ImportCommand.InputOf(parsed);
        await using var rejects = ImportCommand.RejectsOf(parsed);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        var frames = new Frames(stream);
        frames.Send(FrameKind.Arguments, JsonSerializer.SerializeToUtf8Bytes(new CommandArguments(arguments, !Console.IsErrorRedirected)));
        var sending = SendAsync(input, frames, cancellationToken);
        var printing = PrintAsync(frames, rejects, cancellationToken);
        if (await Task.WhenAny(sending, printing) == sending)
        {
            // A file that cannot be read is said before the server waits for more of it.
            await sending;
        }

        var code = await printing;
        socket.Shutdown(SocketShutdown.Send);
        await sending;
        return code;
    }

    private static async Task SendAsync(Stream? input, Frames frames, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (input is null)
        {
            return;
        }

        try
        {
            var buffer = new byte[Chunk];
            int read;
            while ((read = await input.ReadAsync(buffer, cancellationToken)) > 0)
            {
                frames.Send(FrameKind.Input, buffer.AsSpan(0, read));
            }

            frames.Send(FrameKind.Input, []);
        }
        catch (Exception fault) when (fault is IOException { InnerException: SocketException } or ObjectDisposedException)
        {
            // The server wants no more; it says itself how it ended.
        }
    }

    private static async Task<int> PrintAsync(Frames frames, RejectsTarget? rejects, CancellationToken cancellationToken)
    {
        while (await frames.ReceiveAsync(cancellationToken) is var (kind, bytes))
        {
            switch (kind)
            {
                case FrameKind.Output:
                    Console.Out.Write(Encoding.UTF8.GetString(bytes));
                    break;
                case FrameKind.Errors:
                    Console.Error.Write(Encoding.UTF8.GetString(bytes));
                    break;
                case FrameKind.Rejects:
                    await rejects!.Writer.BaseStream.WriteAsync(bytes, cancellationToken);
                    break;
                case FrameKind.RejectsKept:
                    rejects!.Keep();
                    break;
                case FrameKind.End:
                    return BitConverter.ToInt32(bytes);
                default:
                    throw new InvalidDataException("The server answers what nobody asked.");
            }
        }

        throw new IOException("The server ended before the command was done.");
    }
}
