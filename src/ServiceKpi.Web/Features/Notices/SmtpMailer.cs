using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>Hands letters to the server that is set, one connection each: few are sent, and a connection that is kept may be dead.</summary>
internal sealed class SmtpMailer(MailOptions options, TimeProvider clock) : IMailer
{
    /// <summary>A server that is not there, or lets nobody in, for so long does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>So long a server may take to say that it has taken a mail (RFC 5321, 4.5.3.2.6): whoever hangs up before sends it twice.</summary>
    public static readonly TimeSpan DataPatience = TimeSpan.FromMinutes(10);

    public bool IsSet => options.IsSet;

    public async Task SendAsync(Letter letter, string uid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letter);
        using var message = Of(letter, uid);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await EnterAsync(client, cancellationToken);
        client.Timeout = (int)DataPatience.TotalMilliseconds;
        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (Exception fault) when (IsOfServer(fault))
        {
            throw new NotDeliveredException(WordsOf(fault), fault) { IsFinal = fault is SmtpCommandException refused && IsOfAddress(refused) };
        }

        await LeaveAsync(client);
    }

    /// <summary>Connects and signs in: what fails there says nothing about a letter.</summary>
    private async Task EnterAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.ConnectAsync(options.Host!, options.PortToUse, options.Encryption, cancellationToken);
            if (!string.IsNullOrEmpty(options.User))
            {
                await client.AuthenticateAsync(options.User, options.Password!, cancellationToken);
            }
        }
        catch (Exception fault) when (IsOfServer(fault))
        {
            throw new NotDeliveredException(WordsOf(fault), fault) { IsUnasked = true };
        }
    }

    private static bool IsOfServer(Exception fault) =>
        fault is SmtpCommandException or SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException;

    private static string WordsOf(Exception fault) =>
        fault is SmtpCommandException refused ? $"{(int)refused.StatusCode} {VisibleText.Of(refused.Message)}" : VisibleText.Of(fault.Message.Split('\n')[0]);

    /// <summary>True where the address is none: it has moved, is badly written, or is unknown by its enhanced status (RFC 3463). A full mailbox or a sender on a list may be mended.</summary>
    private static bool IsOfAddress(SmtpCommandException refused) =>
        refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted
        && ((int)refused.StatusCode is 551 or 553 || ((int)refused.StatusCode == 550 && refused.Message.TrimStart().StartsWith("5.1.", StringComparison.Ordinal)));

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
