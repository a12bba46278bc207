using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Domain.Notices;

/// <summary>Where somebody who works here is written to. Until they have confirmed the address, nothing but the question whether it is theirs goes there.</summary>
public sealed class Mailbox
{
    /// <summary>The longest address, in characters, by RFC 5321.</summary>
    public const int AddressLength = 254;

    private const int MarkLength = 32;

    /// <summary>So many times an hour somebody is asked whether an address is theirs.</summary>
    public const int ConfirmationsAnHour = 5;

    /// <summary>Makes one that is not confirmed yet.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="address">The address; whoever makes it has seen that it is one.</param>
    /// <param name="language">The language in which they are written to, <c>id</c> or <c>en</c>.</param>
    /// <exception cref="ArgumentException">The address or the language is blank or too long.</exception>
    public Mailbox(int accountId, string address, string language)
    {
        AccountId = accountId;
        (Address, Language) = ("", "");
        Choose(address, language);
    }

    private Mailbox() => (Address, Language) = ("", "");

    /// <summary>Whose it is.</summary>
    public int AccountId { get; private set; }

    /// <summary>The address.</summary>
    public string Address { get; private set; }

    /// <summary>The language in which they are written to, <c>id</c> or <c>en</c>.</summary>
    public string Language { get; private set; }

    /// <summary>When they said that the address is theirs, UTC; none as long as they have not.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Since when they want the digest of each week, UTC; none when they do not.</summary>
    public DateTime? DigestSince { get; private set; }

    /// <summary>Since when they want to be reminded of days that are not entered, UTC; none when they do not.</summary>
    public DateTime? RemindersSince { get; private set; }

    /// <summary>What tells the address from another and does not show it.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address)))[..MarkLength];

    /// <summary>Chooses what is sent there.</summary>
    public void Want(bool digest, bool reminders, DateTime now) =>
        (DigestSince, RemindersSince) = (digest ? DigestSince ?? now : null, reminders ? RemindersSince ?? now : null);

    /// <summary>Chooses an address and a language; another address is to be confirmed anew.</summary>
    /// <exception cref="ArgumentException">The address or the language is blank or too long.</exception>
    public void Choose(string address, string language)
    {
        var chosen = Text.Required(address, nameof(address), AddressLength);
        Language = Text.Required(language, nameof(language), TextLimits.Language);
        if (chosen != Address)
        {
            (Address, ConfirmedAt) = (chosen, null);
        }
    }

    /// <summary>The address is theirs; the first time counts.</summary>
    public void Confirm(DateTime at) => ConfirmedAt ??= at;
}

/// <summary>Keeps where people are written to.</summary>
public interface IMailboxes
{
    /// <summary>Where somebody is written to; none when they have not said so.</summary>
    Task<Mailbox?> FindAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>The mailboxes of everybody who has one.</summary>
    Task<IReadOnlyList<Mailbox>> AllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Chooses where somebody is written to. In the same transaction a message is stored that asks whether an address is theirs which is not confirmed.
    /// <see cref="Outcome.Refused"/> when they were asked too often within the hour.
    /// </summary>
    Task<Outcome> ChooseAsync(int accountId, string address, string language, Because why, CancellationToken cancellationToken);

    /// <summary>Says that the address is theirs. <see cref="Outcome.Missing"/> when they have chosen another one meanwhile.</summary>
    Task<Outcome> ConfirmAsync(int accountId, string address, Because why, CancellationToken cancellationToken);

    /// <summary>Chooses what is sent to somebody. <see cref="Outcome.Missing"/> when they have no mailbox.</summary>
    Task<Outcome> WantAsync(int accountId, bool digest, bool reminders, Because why, CancellationToken cancellationToken);

    /// <summary>They are no longer written to.</summary>
    Task<Outcome> RemoveAsync(int accountId, Because why, CancellationToken cancellationToken);
}
