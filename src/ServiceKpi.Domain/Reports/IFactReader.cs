namespace ServiceKpi.Domain.Reports;

/// <summary>Reads what stands behind and beside the numbers of some outlets.</summary>
public interface IFactReader
{
    /// <summary>The tickets opened in the period by topic, the most frequent first.</summary>
    Task<IReadOnlyList<TopicCount>> TopicsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);

    /// <summary>The tickets waiting now for a first response.</summary>
    Task<WaitingTickets> WaitingAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <summary>The promotion events that touch the period, of the outlets and of the whole chain, by first day.</summary>
    Task<IReadOnlyList<PromotionEvent>> EventsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);

    /// <summary>The latest answers of the period with a comment, the newest first.</summary>
    Task<IReadOnlyList<SurveyAnswer>> CommentsAsync(
        IReadOnlyCollection<int> outletIds, Period period, int count, CancellationToken cancellationToken);
}

/// <summary>Counts the facts of some outlets by what they have in common, in the database.</summary>
public interface IBreakdownReader
{
    /// <summary>The counted tickets opened in the period by channel, the most frequent first.</summary>
    Task<IReadOnlyList<ChannelCount>> ChannelsAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);

    /// <summary>The answers of the period by survey and score, in the order of both.</summary>
    Task<IReadOnlyList<ScoreCount>> ScoresAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);
}

/// <summary>How many tickets were opened about a topic.</summary>
/// <param name="Topic">The topic; none for tickets without one.</param>
/// <param name="Tickets">How many, at least 1.</param>
public sealed record TopicCount(string? Topic, long Tickets);

/// <summary>How many tickets came through a channel.</summary>
/// <param name="Channel">The channel, as most tickets write it; none for tickets that state none.</param>
/// <param name="Tickets">How many, at least 1.</param>
public sealed record ChannelCount(string? Channel, long Tickets);

/// <summary>How many answers gave a score.</summary>
/// <param name="Kind">The survey.</param>
/// <param name="Score">The score, on the scale of the survey.</param>
/// <param name="Answers">How many, at least 1.</param>
public sealed record ScoreCount(SurveyKind Kind, int Score, long Answers);

/// <summary>The tickets that nobody has answered yet, which no response time can show.</summary>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="OldestOpenedAt">When the oldest was opened, UTC; none when there is none.</param>
public sealed record WaitingTickets(long Count, DateTime? OldestOpenedAt);
