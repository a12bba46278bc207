using Serilog;
using Serilog.Events;

namespace ServiceKpi.Web.Commands;

/// <summary>The log: lines on standard error, so that standard output carries results only.</summary>
internal static class ProductLog
{
    public static void AddProductLog(this ILoggingBuilder logging, IConfiguration settings)
    {
        logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .ReadFrom.Configuration(settings)
            .WriteTo.Console(
                standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .CreateLogger();
        logging.AddSerilog(logger, dispose: true);
    }
}
