using System.Globalization;
using System.Net;

namespace ServiceKpi.Web.App;

/// <summary>
/// Where the web application listens. This machine alone needs nothing; others reach it by https only, by a certificate of
/// its own or through a proxy that it is told to trust.
/// </summary>
internal static class ListenAddress
{
    /// <summary>The address unless another is chosen: by name, because passkeys do not work on a number.</summary>
    public const string Default = "http://localhost:5080";

    private const string Certificate = "Kestrel:Certificates:Default";
    private const string Example = "https://kpi.example.com";

    /// <summary>The settings that ASP.NET Core would take further addresses from.</summary>
    private static readonly string[] OtherSettings =
        ["HTTP_PORTS", "HTTPS_PORTS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "Kestrel:Endpoints"];

    /// <summary>The site that the command line or the settings choose.</summary>
    /// <exception cref="SettingsException">They choose one that is not safe, or none that makes sense; all faults at once.</exception>
    public static SiteOptions Choose(string? given, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var others = OtherSettings
            .Where(name => settings.GetSection(name).Exists())
            .Select(name => $"{name} is set: choose the address with --urls instead.");
        return Read(given ?? settings["urls"] ?? settings["ASPNETCORE_URLS"] ?? Default, settings, [.. others]);
    }

    /// <summary>The site that listens on these addresses.</summary>
    /// <exception cref="SettingsException">That is not safe, or makes no sense; all faults at once.</exception>
    public static SiteOptions At(string urls, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(settings);
        return Read(urls, settings, []);
    }

    private static SiteOptions Read(string urls, IConfiguration settings, List<string> faults)
    {
        List<Url> read = [.. Split(urls).Select(u => Url.Read(u, faults)).OfType<Url>()];
        var site = new SiteOptions
        {
            Urls = [.. read.Select(u => u.Text)],
            PublicAddress = PublicAddress(settings["Site:Address"], faults),
            TrustedProxies = [.. Proxies(settings.GetSection("Site:TrustedProxies")).Select(p => Network(p, faults)).OfType<IPNetwork>()],
        };
        CheckReach(read, settings, site, faults);
        CheckCertificate(read, settings, faults);
        return faults.Count == 0 ? site : throw new SettingsException(string.Join(Environment.NewLine, faults));
    }

    private static void CheckReach(List<Url> urls, IConfiguration settings, SiteOptions site, List<string> faults)
    {
        var reachable = urls.Where(u => !u.IsLocal).ToList();
        if (string.IsNullOrWhiteSpace(settings["Site:Address"]))
        {
            if (reachable.Count > 0)
            {
                faults.Add($"{reachable[0].Text} can be reached by others: set Site:Address to the https address they use, such as {Example}.");
            }
        }
        else
        {
            reachable = urls;
        }

        if (site.TrustedProxies.Count == 0 && !urls.Exists(u => u.IsHttps) && reachable.Count > 0)
        {
            faults.Add($"{reachable[0].Text} is not encrypted: listen on https with a certificate ({Certificate}:Path), "
                + "or set Site:TrustedProxies to the addresses of the proxy that does it.");
        }
    }

    private static void CheckCertificate(List<Url> urls, IConfiguration settings, List<string> faults)
    {
        if (urls.Find(u => u.IsHttps) is not { } https || settings[$"{Certificate}:Subject"] is not null)
        {
            return;
        }

        var path = settings[$"{Certificate}:Path"];
        if (string.IsNullOrWhiteSpace(path))
        {
            faults.Add($"{https.Text} needs a certificate: set {Certificate}:Path, and {Certificate}:Password if it has one.");
        }
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, path)))
        {
            faults.Add($"{Certificate}:Path: there is no file '{path}'.");
        }
    }

    private static Uri? PublicAddress(string? given, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        var makesSense = Uri.TryCreate(given, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps
            && address.PathAndQuery == "/"
            && address.Fragment.Length == 0
            && address.UserInfo.Length == 0;
        if (!makesSense)
        {
            faults.Add($"Site:Address: '{given}' is not an https address without a path, such as {Example}.");
        }

        return makesSense ? address : null;
    }

    private static IPNetwork? Network(string given, List<string> faults)
    {
        var text = IPAddress.TryParse(given, out var address)
            ? string.Create(CultureInfo.InvariantCulture, $"{address}/{8 * address.GetAddressBytes().Length}")
            : given;
        if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0)
        {
            return network;
        }

        faults.Add($"Site:TrustedProxies: '{given}' is not an IP address or a network such as 10.0.0.0/24.");
        return null;
    }

    private static IEnumerable<string> Proxies(IConfigurationSection section) =>
        [.. Split(section.Value ?? ""), .. section.GetChildren().SelectMany(c => Split(c.Value ?? ""))];

    private static string[] Split(string list) =>
        list.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One address to listen on.</summary>
    private sealed record Url(string Text, bool IsHttps, bool IsLocal)
    {
        public static Url? Read(string text, List<string> faults)
        {
            try
            {
                var address = BindingAddress.Parse(text);
                var isHttps = address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
                var isName = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
                var isIp = IPAddress.TryParse(address.Host, out var ip);
                var isHttp = isHttps || address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);
                if (isHttp && !address.IsUnixPipe && !address.IsNamedPipe && address.PathBase.Length == 0 && !(isName && address.Port == 0))
                {
                    return new Url(text, isHttps, isName || (isIp && IPAddress.IsLoopback(ip!)));
                }
            }
            catch (FormatException)
            {
                // It is said below.
            }

            faults.Add($"'{text}' is not an address to listen on, such as {Default}.");
            return null;
        }
    }
}
