namespace ServiceKpi.Domain.Reports;

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
