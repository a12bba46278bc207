using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text.Json;

namespace ServiceKpi.Web.Commands;

/// <summary>
/// Lets the commands of this machine write to the embedded database that a running server has: an import, a new key or an undo needs
/// no stop. Whoever may open the socket owns the database file and might do anything with it anyway.
/// </summary>
internal sealed partial class CommandListener : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int Waiting = 8;

    /// <summary>A command that takes nothing for so long is given up.</summary>
    private const int PatienceMilliseconds = 10_000;

    private readonly ConcurrentDictionary<Task, bool> calls = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Socket socket;
    private readonly string path;
    private readonly IServiceProvider services;
    private readonly ILogger log;
    private readonly Task accepting;

    private CommandListener(Socket socket, string path, IServiceProvider services)
    {
        (this.socket, this.path, this.services) = (socket, path, services);
        log = services.GetRequiredService<ILogger<CommandListener>>();
        accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Begins to listen; none where there is no file, or no socket can stand beside it.</summary>
    /// <param name="database">The database, whose lock this process holds.</param>
    /// <param name="services">The services of the server.</param>
    public static CommandListener? Start(DatabaseOptions database, IServiceProvider services)
    {
        if (database.Provider != DatabaseProvider.Sqlite || CommandSocket.AddressOf(database.FilePath) is not { } address)
        {
            return null;
        }

        var path = address.ToString();
        var socket = CommandSocket.Create();
        try
        {
            // One that was left behind by a server that was killed: no other has the lock.
            File.Delete(path);
            socket.Bind(address);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, OwnerOnly);
            }

            socket.Listen(Waiting);
            return new CommandListener(socket, path, services);
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            // Some file systems have no sockets; commands say then that the file is in use.
            socket.Dispose();
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        socket.Dispose();
        await accepting;
        await Task.WhenAll(calls.Keys);
        File.Delete(path);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var call = AnswerAsync(await socket.AcceptAsync(stopping.Token));
                calls[call] = true;
                _ = call.ContinueWith(done => calls.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server stops.
        }
    }

    private async Task AnswerAsync(Socket connection)
    {
        await Task.Yield();
        await using var stream = new NetworkStream(connection, ownsSocket: true) { WriteTimeout = PatienceMilliseconds };

        // Whoever waits for a command that has stopped reading hears that the server ends.
        await using var end = stopping.Token.Register(connection.Dispose);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var frames = new Frames(stream);
        try
        {
            if (await frames.ReceiveAsync(leaving.Token) is not (FrameKind.Arguments, { } first) || JsonSerializer.Deserialize<CommandArguments>(first) is not { } arguments)
            {
                return;
            }

            var pipe = new Pipe();
            var receiving = ReceiveAsync(frames, pipe.Writer, leaving);
            var code = await RunAsync(arguments, frames, pipe.Reader.AsStream(), leaving.Token);
            await pipe.Reader.CompleteAsync();
            frames.Send(FrameKind.End, BitConverter.GetBytes(code));

            // What has not been read is received still: closed upon, the command would not hear how it ended.
            await receiving;
        }
        catch (Exception left) when (left is IOException or SocketException or InvalidDataException or JsonException or OperationCanceledException or ObjectDisposedException)
        {
            LogLeft();
        }
    }

    private async Task<int> RunAsync(CommandArguments arguments, Frames frames, Stream input, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
        var call = new CommandCall(scope.ServiceProvider, frames, input, arguments.ErrorsAreTerminal);
        try
        {
            return await CommandLine.RunInServerAsync(arguments.Arguments, call, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not IOException)
        {
            LogFailed(fault);
            await call.Error.WriteLineAsync("error: The command failed in the running server, whose log says why.");
            return ExitCode.Nothing;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A command left before it was answered.")]
    private partial void LogLeft();

    [LoggerMessage(Level = LogLevel.Error, Message = "A command that was handed over failed.")]
    private partial void LogFailed(Exception fault);

    /// <summary>Takes what the command sends, up to its leaving, which ends what is done for it.</summary>
    private static async Task ReceiveAsync(Frames frames, PipeWriter input, CancellationTokenSource left)
    {
        var isOpen = true;
        try
        {
            while (await frames.ReceiveAsync(left.Token) is (FrameKind.Input, { } bytes))
            {
                if (bytes.Length == 0)
                {
                    isOpen = false;
                    await input.CompleteAsync();
                }
                else if (isOpen)
                {
                    isOpen = !(await input.WriteAsync(bytes, left.Token)).IsCompleted;
                }
            }
        }
        catch (Exception over) when (over is IOException or SocketException or InvalidDataException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone, without a word.
        }

        await left.CancelAsync();
        await input.CompleteAsync(new OperationCanceledException("The command has left."));
    }
}

/// <summary>What a command hands over.</summary>
/// <param name="Arguments">The words of its line.</param>
/// <param name="ErrorsAreTerminal">True when somebody looks at the errors while they are written.</param>
internal sealed record CommandArguments(string[] Arguments, bool ErrorsAreTerminal);
