using System.Net;
using MailKit.Security;
using MimeKit;

namespace ServiceKpi.Web.Features.Notices;

/// <summary>The server that mail is handed to; none where no host is set.</summary>
internal sealed class MailOptions
{
    private const int HighestPort = 65_535;

    /// <summary>The name of the server.</summary>
    public string? Host { get; init; }

    /// <summary>Its port; 0 for the usual one.</summary>
    public int Port { get; init; }

    /// <summary>Who signs in there; nobody where none is set.</summary>
    public string? User { get; init; }

    /// <summary>The password of that.</summary>
    public string? Password { get; init; }

    /// <summary>Whom mail is from, such as <c>Servis Maju &lt;layanan@example.co.id&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>How the way there is encrypted.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>True where mail can be sent.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Host);

    /// <summary>The port to use.</summary>
    public int PortToUse => Port > 0 ? Port : Security switch { MailSecurity.Ssl => 465, MailSecurity.None => 25, _ => 587 };

    /// <summary>How the library calls the encryption.</summary>
    public SecureSocketOptions Encryption => Security switch
    {
        MailSecurity.Ssl => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>What makes no sense, all of it.</summary>
    public IEnumerable<string> Faults()
    {
        if (!IsSet)
        {
            if (Port != 0 || User is not null || Password is not null || From is not null)
            {
                yield return "Mail:Host is missing, and other settings of mail are not.";
            }

            yield break;
        }

        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            yield return $"Mail:Host: '{Host}' is not the name of a server, such as smtp.example.com.";
        }

        if (Port is < 0 or > HighestPort)
        {
            yield return $"Mail:Port must be 1 to {HighestPort}, or left out.";
        }

        if (From is null || !MailAddresses.TryMailbox(From, out _))
        {
            yield return $"Mail:From: '{From}' is not an address to send from, such as layanan@example.co.id.";
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return "Mail:User and Mail:Password are set together or not at all.";
        }

        if (!Enum.IsDefined(Security))
        {
            yield return "Mail:Security must be StartTls, Ssl or None.";
        }
        else if (Security == MailSecurity.None && !IsLoopback(Host!))
        {
            yield return "Mail:Security may be None only for a server on this machine: passwords and what is written would be read on the way.";
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>How the way to a mail server is encrypted.</summary>
internal enum MailSecurity
{
    /// <summary>After a greeting in the clear, always; a server that cannot do it is not used.</summary>
    StartTls,

    /// <summary>From the beginning.</summary>
    Ssl,

    /// <summary>Not, which is for this machine alone.</summary>
    None,
}

/// <summary>Mail addresses as the library reads them.</summary>
internal static class MailAddresses
{
    /// <summary>The address alone, trimmed; none when it is none that a mail can go to.</summary>
    public static string? Of(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Mailbox.AddressLength } text && TryMailbox(text, out var mailbox) && mailbox!.Address == text ? text : null;

    /// <summary>Reads an address, perhaps with a name.</summary>
    public static bool TryMailbox(string text, out MailboxAddress? mailbox) =>
        MailboxAddress.TryParse(text, out mailbox) && mailbox.LocalPart.Length > 0 && mailbox.Domain.Length > 0 && !text.Any(char.IsControl);
}
