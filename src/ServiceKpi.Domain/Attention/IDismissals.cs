namespace ServiceKpi.Domain.Attention;

/// <summary>Keeps what somebody has seen to.</summary>
public interface IDismissals
{
    /// <summary>What was seen to at the outlets since then, the latest first.</summary>
    Task<IReadOnlyList<Dismissal>> SinceAsync(
        IReadOnlyCollection<int> outletIds, DateTime since, CancellationToken cancellationToken);

    /// <summary>Writes down that somebody has seen to it. When a colleague was first, theirs stands.</summary>
    Task AddAsync(Dismissal dismissal, Because why, CancellationToken cancellationToken);

    /// <summary>Takes it back, so that it comes up again; nothing happens when it is gone already.</summary>
    Task RemoveAsync(string key, Because why, CancellationToken cancellationToken);
}
