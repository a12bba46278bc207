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

    /// <summary>The file of rejected rows, on the other side.</summary>
    public RejectsTarget Rejects() => new(
        new StreamWriter(frames.As(FrameKind.Rejects)), keep: () => frames.Send(FrameKind.RejectsKept, []), leave: () => { });

    private StreamWriter Writer(FrameKind kind) => new(frames.As(kind), new UTF8Encoding(false)) { AutoFlush = true };
}
