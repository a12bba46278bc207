namespace ServiceKpi.Domain.Notices;

/// <summary>
/// The messages that wait to be sent. What is claimed is sent by one sender alone. Between sending and marking a sender may be killed, and
/// only then a message goes out again, under the same <see cref="Notice.Uid"/>.
/// </summary>
public interface IOutbox
{
    /// <summary>Stores a message that nothing else is stored with. False when what it is about has one already.</summary>
    Task<bool> PutAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Takes the message that is due longest for a sender of its own, for <see cref="Notice.Lease"/>; none when none is due.</summary>
    /// <param name="kinds">What can be sent.</param>
    /// <param name="skipped">The webhooks to which nothing is sent now.</param>
    /// <param name="cancellationToken">Ends it early; nothing is claimed then.</param>
    Task<Notice?> ClaimAsync(IReadOnlyCollection<NoticeKind> kinds, IReadOnlyCollection<int> skipped, CancellationToken cancellationToken);

    /// <summary>The same, whatever it goes to.</summary>
    Task<Notice?> ClaimAsync(IReadOnlyCollection<NoticeKind> kinds, CancellationToken cancellationToken) => ClaimAsync(kinds, [], cancellationToken);

    /// <summary>It was sent, or withdrawn.</summary>
    Task EndAsync(Notice claimed, NoticeState state, CancellationToken cancellationToken);

    /// <summary>The try has failed: it is tried again after a pause, or given up.</summary>
    /// <param name="claimed">What was claimed.</param>
    /// <param name="fault">Why it failed.</param>
    /// <param name="isFinal">True when another try would fail as well.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task FailAsync(Notice claimed, string fault, bool isFinal, CancellationToken cancellationToken);

    /// <summary>Nobody could be asked to take it: it is tried again after a while, and this was no try.</summary>
    Task PutBackAsync(Notice claimed, string fault, CancellationToken cancellationToken);

    /// <summary>Tries once more all mail that was given up; how many.</summary>
    Task<int> AllAgainAsync(CancellationToken cancellationToken);

    /// <summary>Tries once more what was given up. <see cref="Outcome.Missing"/> when it was not.</summary>
    Task<Outcome> AgainAsync(long id, CancellationToken cancellationToken);

    /// <summary>How it stands.</summary>
    /// <param name="most">How many of the last and of those given up.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<OutboxState> ReadAsync(int most, CancellationToken cancellationToken);

    /// <summary>Forgets what has ended <see cref="Notice.KeptFor"/> ago.</summary>
    Task ForgetAsync(CancellationToken cancellationToken);
}

/// <summary>How the messages stand.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="GivenUp">Those that were given up, the last first.</param>
/// <param name="Last">The last ones, whatever became of them.</param>
public sealed record OutboxState(int Waiting, IReadOnlyList<Notice> GivenUp, IReadOnlyList<Notice> Last);
