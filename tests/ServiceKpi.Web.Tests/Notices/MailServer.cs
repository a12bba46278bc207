using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>A real mail server in the test's own process, which keeps what it is handed.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string Password = "rahasia";

    /// <summary>Of this domain it knows nobody.</summary>
    public const string Unknown = "tidak-ada.example";

    private readonly CancellationTokenSource ending = new();
    private readonly Task running;

    private MailServer(int port, bool asksPassword)
    {
        Port = port;
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).AllowUnsecureAuthentication(true).AuthenticationRequired(asksPassword))
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Store(this));
        services.Add(new DelegatingMailboxFilter((IMailbox to, IMailbox _) => to.Host != Unknown ? true : throw new SmtpResponseException(Refusal)));
        services.Add(new Authenticator());
        running = new SmtpServer.SmtpServer(options, services).StartAsync(ending.Token);
    }

    public int Port { get; }

    /// <summary>What was handed over, in order.</summary>
    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    /// <summary>True as long as it says that it cannot take anything now.</summary>
    public bool IsFull { get; set; }

    /// <summary>What it says of an address that it does not take.</summary>
    public SmtpResponse Refusal { get; set; } = new(SmtpReplyCode.MailboxUnavailable, "5.1.1 no such user");

    /// <summary>What is done when a mail has been taken and before that is said.</summary>
    public Action? Taken { get; set; }

    public static MailServer Start(bool asksPassword = false) => new(FreePort(), asksPassword);

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        ending.Dispose();
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.IsFull)
            {
                return new SmtpResponse(SmtpReplyCode.InsufficientStorage, "try later");
            }

            using var bytes = new MemoryStream(buffer.ToArray());
            server.Mails.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            server.Taken?.Invoke();
            return SmtpResponse.Ok;
        }
    }

    private sealed class Authenticator : IUserAuthenticator
    {
        public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) => Task.FromResult(password == Password);
    }
}
