using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
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
