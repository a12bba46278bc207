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
