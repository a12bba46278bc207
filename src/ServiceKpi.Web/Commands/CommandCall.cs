using System.CommandLine;
using System.Text;

namespace ServiceKpi.Web.Commands;

/// <summary>A command that another process has handed over: it runs in the server, which has the database, and prints there.</summary>
internal sealed class CommandCall : InvocationConfiguration
{
    private readonly Frames frames;

    public CommandCall(IServiceProvider services, Frames frames, Stream input, bool errorsAreTerminal)
    {
        this.frames = frames;
        (Services, Input, ErrorsAreTerminal) = (services, input, errorsAreTerminal);
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = null;
        Output = Writer(FrameKind.Output);
        Error = Writer(FrameKind.Errors);
    }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The file that the command reads.</summary>
    public Stream Input { get; }

    /// <summary>True when somebody looks at the errors while they are written.</summary>
    public bool ErrorsAreTerminal { get; }

    /// <summary>
    /// The file of rejected rows, on the other side. It is sent when it is complete: while rows are stored, nobody who writes may wait for
    /// a command that does not read.
    /// </summary>
    public RejectsTarget Rejects()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        var kept = new FileStream(Path.Combine(Path.GetTempPath(), "servicekpi-" + Path.GetRandomFileName()), options);
        return new RejectsTarget(new StreamWriter(kept, leaveOpen: true), keep: Send, leave: kept.Dispose);

        void Send()
        {
            kept.Position = 0;
            kept.CopyTo(frames.As(FrameKind.Rejects));
            frames.Send(FrameKind.RejectsKept, []);
        }
    }

    private StreamWriter Writer(FrameKind kind) => new(frames.As(kind), new UTF8Encoding(false)) { AutoFlush = true };
}
