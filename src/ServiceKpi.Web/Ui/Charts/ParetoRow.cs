namespace ServiceKpi.Web.Ui.Charts;

/// <summary>A topic among others.</summary>
/// <param name="Topic">The topic; none for tickets without one.</param>
/// <param name="Tickets">How many tickets.</param>
/// <param name="Share">Of all tickets, 0 to 100.</param>
/// <param name="Cumulative">The share of this topic and those before it, 0 to 100.</param>
/// <param name="Bar">The length of the bar, 0 to 100; the first topic's is 100.</param>
public sealed record ParetoRow(string? Topic, long Tickets, double Share, double Cumulative, double Bar)
{
    /// <summary>The rows of the topics, which come the most frequent first.</summary>
    public static IReadOnlyList<ParetoRow> Of(IReadOnlyList<TopicCount> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        double all = topics.Sum(t => t.Tickets);
        var rows = new List<ParetoRow>(topics.Count);
        long soFar = 0;
        foreach (var topic in topics)
        {
            soFar += topic.Tickets;
            rows.Add(new ParetoRow(
                topic.Topic,
                topic.Tickets,
                100 * topic.Tickets / all,
                100 * soFar / all,
                100.0 * topic.Tickets / topics[0].Tickets));
        }

        return rows;
    }
}
