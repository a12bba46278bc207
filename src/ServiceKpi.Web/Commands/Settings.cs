using ServiceKpi.Data.Import;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Commands;

/// <summary>The settings of this installation: appsettings.json, overridden by the environment.</summary>
internal static class Settings
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>What the organisation has chosen.</summary>
    public static Organisation Organisation(IConfiguration settings)
    {
        var organisation = settings.GetSection("Organisation").Get<Organisation>() ?? new Organisation();
        return TimeZoneInfo.TryFindSystemTimeZoneById(organisation.TimeZone, out _)
            ? organisation
            : throw new SettingsException($"Organisation:TimeZone: '{organisation.TimeZone}' is not a known time zone.");
    }

    /// <summary>How large an imported file may be.</summary>
    public static ImportLimits ImportLimits(IConfiguration settings) =>
        settings.GetSection("Import").Get<ImportLimits>() ?? new ImportLimits();
}
