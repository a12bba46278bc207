using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace ServiceKpi.Web.App;

/// <summary>The log: JSON lines on standard error, so that standard output carries results only.</summary>
internal static class ProductLog
{
    public static void AddProductLog(this IServiceCollection services, IConfiguration settings)
    {
        var visible = new VisibleEvents(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture));
        services.AddSerilog(Write, preserveStaticLogger: true);

        void Write(IServiceProvider known, LoggerConfiguration log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

            // A failed start is told in one line by the command itself.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(settings)
            .ReadFrom.Services(known)
            .Filter.ByExcluding(MayTellSecrets)
            .Enrich.With(visible)
            .WriteTo.Console(
                visible,
                standardErrorFromLevel: LogEventLevel.Verbose);
    }

    /// <summary>
    /// Below a warning the web framework writes queries, cookies and what circuits are sent; no setting turns that on.
    /// </summary>
    private static bool MayTellSecrets(LogEvent entry) =>
        entry.Level < LogEventLevel.Warning
        && entry.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source }
        && source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
}

/// <summary>
/// Takes the control characters out of what somebody sent, such as paths and names, before any sink sees it; the text of an
/// exception, which no enricher may change, as it is written.
/// </summary>
internal sealed class VisibleEvents(ITextFormatter inner) : ILogEventEnricher, ITextFormatter
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(name, Of(value)));
        }
    }

    public void Format(LogEvent logEvent, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        var shown = logEvent.Exception is not { } exception
            ? logEvent
            : new LogEvent(
                logEvent.Timestamp,
                logEvent.Level,
                new ShownException(exception),
                logEvent.MessageTemplate,
                logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Value)),
                logEvent.TraceId ?? default,
                logEvent.SpanId ?? default);
        inner.Format(shown, output);
    }

    private static LogEventPropertyValue Of(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: string text } => new ScalarValue(VisibleText.Of(text)),
        ScalarValue { Value: null or bool or IFormattable } => value,
        ScalarValue { Value: { } other } => new ScalarValue(VisibleText.Of(other.ToString() ?? "")),
        SequenceValue several => new SequenceValue(several.Elements.Select(Of)),
        StructureValue parts => new StructureValue(parts.Properties.Select(p => new LogEventProperty(p.Name, Of(p.Value))), parts.TypeTag),
        DictionaryValue map => new DictionaryValue(map.Elements.Select(e => KeyValuePair.Create((ScalarValue)Of(e.Key), Of(e.Value)))),
        _ => value,
    };

    /// <summary>An exception as it is written: its message may quote what somebody sent, its stack has lines.</summary>
    private sealed class ShownException(Exception exception) : Exception
    {
        public override string ToString() => string.Join('\n', exception.ToString().ReplaceLineEndings("\n").Split('\n').Select(VisibleText.Of));
    }
}
