using System.Net;

namespace ServiceKpi.Web.Commands;

/// <summary>
/// Where the web application listens. There is no sign-in yet, so whoever reaches the address sees everything: it is
/// 127.0.0.1 and no other.
/// </summary>
public static class ListenAddress
{
    /// <summary>The address unless another port is chosen.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The settings that ASP.NET Core would take further addresses from.</summary>
    private static readonly string[] OtherSettings =
        ["HTTP_PORTS", "HTTPS_PORTS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "Kestrel:Endpoints"];

    /// <summary>The address that the command line or the settings choose.</summary>
    /// <exception cref="SettingsException">They choose one that others could reach, or none that makes sense.</exception>
    public static string Choose(string? given, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (OtherSettings.FirstOrDefault(name => settings.GetSection(name).Exists()) is { } other)
        {
            throw new SettingsException($"{other} is set: choose the address with --urls, on 127.0.0.1 only.");
        }

        var url = given ?? settings["urls"] ?? settings["ASPNETCORE_URLS"] ?? Default;
        var isLocal = Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttp
            && address.PathAndQuery == "/"
            && address.Host == IPAddress.Loopback.ToString();
        return isLocal
            ? url
            : throw new SettingsException(
                $"'{url}' is refused: without sign-in the application listens on http://127.0.0.1:PORT only.");
    }
}
