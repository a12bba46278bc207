using System.Runtime.InteropServices;

namespace ServiceKpi.Web.Commands;

/// <summary>
/// Ctrl+C and SIGTERM, heard from the first moment on: a command is asked to end, and when it cannot, because it waits for a file
/// that says nothing, it is left.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly TaskCompletionSource left = new();
    private readonly PosixSignalRegistration[] signals;
    private readonly TimeSpan grace;
    private Timer? timer;

    /// <param name="grace">How long a command may take to end; without limit where it ends by itself.</param>
    public Interruption(TimeSpan grace)
    {
        this.grace = grace;
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)];
    }

    /// <summary>What a command looks at.</summary>
    public CancellationToken Asked => asked.Token;

    /// <summary>Waits for a command.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<int> EndOfAsync(Task<int> command)
    {
        if (await Task.WhenAny(command, left.Task) == command)
        {
            return await command;
        }

        throw new OperationCanceledException(Asked);
    }

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        timer?.Dispose();
        asked.Dispose();
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = true;
        timer ??= new Timer(_ => left.TrySetResult(), null, grace, Timeout.InfiniteTimeSpan);
        asked.Cancel();
    }
}
