using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace ServiceKpi.TestKit.Web;

/// <summary>Hears what is logged, and of each request that ends.</summary>
public sealed class LogOfRequests : ILogEventSink
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> ended = new();

    /// <summary>What was logged as a fault.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Ends when a request does, such as <c>GET / </c>.</summary>
    public Task EndOf(string request) => ended.GetOrAdd(request, _ => new()).Task;

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        var line = logEvent.RenderMessage(CultureInfo.InvariantCulture);
        if (logEvent.Level >= LogEventLevel.Error)
        {
            Faults.Enqueue($"{line} {logEvent.Exception}");
        }
        else if (line.StartsWith("GET ", StringComparison.Ordinal) && line.Contains(" ms, account", StringComparison.Ordinal))
        {
            ended.GetOrAdd(string.Join(' ', line.Split(' ')[..2]) + " ", _ => new()).TrySetResult();
        }
    }
}
