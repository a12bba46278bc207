namespace ServiceKpi.Domain.Notices;

/// <summary>A mail as it is sent.</summary>
/// <param name="To">The address.</param>
/// <param name="Name">What the receiver is called; none where nobody knows.</param>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="Plain">The words alone.</param>
/// <param name="Html">The same for programs that show more.</param>
public sealed record Letter(string To, string? Name, string Subject, string Plain, string Html)
{
    /// <summary>The address where a post ends letters like this one; none where it is no such letter.</summary>
    public Uri? StopAt { get; init; }
}

/// <summary>Sends mail.</summary>
public interface IMailer
{
    /// <summary>True where a server that sends mail is set.</summary>
    bool IsSet { get; }

    /// <summary>Hands a letter to the server.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="uid">What its receiver knows it by.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="NotDeliveredException">The server did not take it, or could not be asked.</exception>
    Task SendAsync(Letter letter, string uid, CancellationToken cancellationToken);
}

/// <summary>Writes the letters of one kind of message, in the language of their receiver.</summary>
public interface INoticeWriter
{
    /// <summary>The kind.</summary>
    NoticeKind Kind { get; }

    /// <summary>The letter as it is to be sent now; none when there is nothing to say any more, or nobody to say it to.</summary>
    Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken);
}

/// <summary>A message was not delivered; the message says why.</summary>
public sealed class NotDeliveredException : Exception
{
    /// <summary>Nobody knows why.</summary>
    public NotDeliveredException()
    {
    }

    /// <summary>It was not delivered.</summary>
    public NotDeliveredException(string message)
        : base(message)
    {
    }

    /// <summary>It was not delivered, because of something else.</summary>
    public NotDeliveredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when another try would fail as well, such as for an address that does not exist.</summary>
    public bool IsFinal { get; init; }

    /// <summary>True when nobody could be asked, such as when the server is away or refuses the sign-in: it says nothing about the message.</summary>
    public bool IsUnasked { get; init; }
}
