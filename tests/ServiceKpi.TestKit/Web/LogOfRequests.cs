using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ServiceKpi.TestKit.Web;

/// <summary>Hears what is logged, and of each request that ends.</summary>
public sealed class LogOfRequests : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> ended = new();

    /// <summary>What was logged as a fault.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Ends when a request does, such as <c>GET / </c>.</summary>
    public Task EndOf(string request) => ended.GetOrAdd(request, _ => new()).Task;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = formatter(state, exception);
        if (logLevel >= LogLevel.Error)
        {
            Faults.Enqueue($"{line} {exception}");
        }
        else if (line.StartsWith("GET ", StringComparison.Ordinal) && line.Contains(" ms, account", StringComparison.Ordinal))
        {
            ended.GetOrAdd(string.Join(' ', line.Split(' ')[..2]) + " ", _ => new()).TrySetResult();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing to end.
    }
}
