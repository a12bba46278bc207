using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>Hands letters to the server that is set, one connection each: few are sent, and a connection that is kept may be dead.</summary>
internal sealed class SmtpMailer(MailOptions options, TimeProvider clock) : IMailer
{
    private const int LowestRefusal = 500;

    /// <summary>A server that does not answer for so long does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSet => options.IsSet;

    public async Task SendAsync(Letter letter, string uid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var message = Of(letter, uid);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host!, options.PortToUse, options.Encryption, cancellationToken);
            if (!string.IsNullOrEmpty(options.User))
            {
                await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused)
        {
            throw new NotDeliveredException($"{(int)refused.StatusCode} {VisibleText.Of(refused.Message)}", refused)
            {
                IsFinal = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= LowestRefusal,
            };
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            throw new NotDeliveredException(VisibleText.Of(fault.Message.Split('\n')[0]), fault);
        }

        await LeaveAsync(client);
    }

    /// <summary>What is taken is taken, however the server says good-bye.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or SmtpCommandException)
        {
            // It is gone already.
        }
    }

    private MimeMessage Of(Letter letter, string uid)
    {
        var from = MailboxAddress.Parse(options.From!);
        var message = new MimeMessage
        {
            Subject = VisibleText.Of(letter.Subject),
            MessageId = $"{uid}@{from.Domain}",
            Date = clock.GetUtcNow(),
            Body = new BodyBuilder { TextBody = letter.Plain, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(letter.Name is null ? null : VisibleText.Of(letter.Name), letter.To));

        // Answers of machines, such as of somebody who is away, are not sent to what a machine has written.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (letter.StopAt is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
