namespace ServiceKpi.Domain.Score;

/// <summary>
/// Every version of the excellence score, and which of them holds on a day: of those that have begun the one that began last,
/// and of two that began in one month the later made.
/// </summary>
public sealed class ScoreBook
{
    /// <summary>Makes a book of stored versions, in any order.</summary>
    public ScoreBook(IEnumerable<ScoreDefinition> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        All = [.. versions.OrderBy(v => v.Id)];
    }

    /// <summary>No version: the organisation has not composed a score yet.</summary>
    public static ScoreBook Empty { get; } = new([]);

    /// <summary>Every version, in the order they were made.</summary>
    public IReadOnlyList<ScoreDefinition> All { get; }

    /// <summary>The version made last; none when there is none.</summary>
    public ScoreDefinition? Latest => All.Count == 0 ? null : All[^1];

    /// <summary>The version that holds on the day; null before the first has begun.</summary>
    public ScoreDefinition? On(DateOnly day) => All.Where(v => v.From <= day).OrderBy(v => v.From).ThenBy(v => v.Id).LastOrDefault();

    /// <summary>The number of a version as people count them, from 1; one that is not stored yet is the next.</summary>
    public int NumberOf(ScoreDefinition version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return All.TakeWhile(v => v.Id != version.Id).Count() + 1;
    }

    /// <summary>
    /// True when another version may begin with the month: the first in any, each later one in the month that holds
    /// <paramref name="today"/> or after it, so that no month that is over is judged anew.
    /// </summary>
    public bool MayBegin(DateOnly from, DateOnly today) => All.Count == 0 || Month.Of(from) >= Month.Of(today);
}

/// <summary>Keeps the versions of the excellence score; one that is stored is never changed.</summary>
public interface IScoreVersions
{
    /// <summary>The versions as they are now.</summary>
    Task<ScoreBook> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Stores another version.</summary>
    /// <param name="version">The version, not stored yet.</param>
    /// <param name="seen">The <see cref="ScoreDefinition.Id"/> of the latest version when this one was composed; 0 when there was none.</param>
    /// <param name="why">Who stores it, and the reason, needed for every version but the first.</param>
    /// <param name="today">Today, which says how early the version may begin.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <returns><see cref="Outcome.Refused"/> when it would begin in a month that is over and has been judged by another.</returns>
    /// <exception cref="ArgumentException">The reason is too long.</exception>
    Task<Outcome> AddAsync(
        ScoreDefinition version, int seen, Because why, DateOnly today, CancellationToken cancellationToken);
}
