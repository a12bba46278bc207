using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace ServiceKpi.TestKit.Web;

/// <summary>Hears what is logged, and of each request that ends.</summary>
public sealed class LogOfRequests : ILogEventSink, IStartupFilter
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> ended = new();

    /// <summary>What was logged as a fault.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Ends when a request does, such as <c>GET / </c>.</summary>
    public Task EndOf(string request) => ended.GetOrAdd(request, _ => new()).Task;

    /// <summary>Lets an application tell of both.</summary>
    public void Hear(IServiceCollection services) => services.AddSingleton<ILogEventSink>(this).AddSingleton<IStartupFilter>(this);

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        if (logEvent.Level >= LogEventLevel.Error)
        {
            Faults.Enqueue($"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}");
        }
    }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, handle) =>
        {
            var request = $"{context.Request.Method} {context.Request.Path} ";
            try
            {
                await handle(context);
            }
            finally
            {
                ended.GetOrAdd(request, _ => new()).TrySetResult();
            }
        });
        next(app);
    };
}
