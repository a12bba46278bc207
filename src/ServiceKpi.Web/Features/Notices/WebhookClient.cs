using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>Where webhooks may lead beside the internet.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Networks that are allowed although they are not public, such as <c>10.0.0.0/8</c>.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];
}

/// <summary>
/// Posts to addresses that admins have typed. It follows no redirect, keeps nothing of an answer but its status, and connects only to where it has looked:
/// a name that leads into a private network, now or at a later look, leads nowhere.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookOptions options;
    private readonly HttpClient client;

    public WebhookClient(WebhookOptions options)
    {
        this.options = options;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Patience,
        };
    }

    /// <summary>Posts a message.</summary>
    /// <exception cref="NotDeliveredException">It was not taken, or nobody answered.</exception>
    public async Task PostAsync(Uri address, string id, long seconds, string signature, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature);
        request.Headers.UserAgent.ParseAdd("ServiceKpi");
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new NotDeliveredException($"HTTP {(int)answer.StatusCode}") { IsFinal = answer.StatusCode == HttpStatusCode.Gone };
            }
        }
        catch (HttpRequestException fault)
        {
            throw new NotDeliveredException(fault.InnerException is NotDeliveredException refused ? refused.Message : VisibleText.Of(fault.Message), fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NotDeliveredException("time-out", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>True of an address of the internet, or of a network that the settings allow.</summary>
    internal bool MayConnect(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return options.Networks.Any(n => n.Contains(plain)) || !Private.Any(n => n.Contains(plain));
    }

    /// <summary>What is no part of the internet, or leads back out of it, by the registries of special addresses of IANA.</summary>
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/8", "64:ff9b::/32", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/9", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = addresses.Where(MayConnect).ToArray();
        if (allowed.Length == 0 || allowed.Length < addresses.Length)
        {
            throw new NotDeliveredException("private network");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
