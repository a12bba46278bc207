using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ServiceKpi.Web.Commands;

/// <summary>The log: JSON lines on standard error, so that standard output carries results only.</summary>
internal static class ProductLog
{
    public static void AddProductLog(this ILoggingBuilder logging, IConfiguration settings)
    {
        logging.ClearProviders();

        // What is written is chosen below and in the settings of Serilog.
        logging.SetMinimumLevel(LogLevel.Trace);
        var visible = new VisibleEvents(new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture));
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

            // A failed start is told in one line by the command itself.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(settings)
            .Filter.ByExcluding(MayTellSecrets)
            .Enrich.With(visible)
            .WriteTo.Console(
                visible,
                standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger();
        logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>
    /// Below a warning the web framework writes queries, cookies and what circuits are sent; no setting turns that on.
    /// </summary>
    private static bool MayTellSecrets(LogEvent entry) =>
        entry.Level < LogEventLevel.Warning
        && entry.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source }
        && source.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
}
