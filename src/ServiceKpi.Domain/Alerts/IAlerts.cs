namespace ServiceKpi.Domain.Alerts;

/// <summary>Keeps what people want to be told of, and how it stands. Nobody meets an alert of somebody else.</summary>
public interface IAlerts
{
    /// <summary>The alerts of somebody, the oldest first.</summary>
    Task<IReadOnlyList<AlertFile>> OfAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>Adds one. <see cref="Outcome.Refused"/> when they have <see cref="Alert.MostOfOne"/>, <see cref="Outcome.Unchanged"/> when they have this one.</summary>
    Task<Outcome> AddAsync(Alert alert, Because why, CancellationToken cancellationToken);

    /// <summary>Removes one. <see cref="Outcome.Missing"/> when they have no such alert.</summary>
    Task<Outcome> RemoveAsync(int accountId, int id, Because why, CancellationToken cancellationToken);

    /// <summary>The alerts that were not judged on a day yet.</summary>
    Task<IReadOnlyList<AlertFile>> UnjudgedAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>
    /// Stores how an alert stands, and in the same transaction the one message that tells of what has begun or ended. False when another has
    /// judged it that day already: then nothing is stored.
    /// </summary>
    /// <param name="alert">The alert.</param>
    /// <param name="today">The day of the organisation.</param>
    /// <param name="judgement">What has become of it.</param>
    /// <param name="news">What the message is to tell; none where nothing is told, or to nobody.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<bool> StoreAsync(Alert alert, DateOnly today, AlertJudgement judgement, string? news, CancellationToken cancellationToken);
}

/// <summary>An alert and how it stands.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Courses">How it stands at the outlets where it was judged.</param>
public sealed record AlertFile(Alert Alert, IReadOnlyList<AlertCourse> Courses);
