namespace ServiceKpi.Domain.Surveys;

/// <summary>Counts comments by their topics, of some days beside other days. A comment of several topics counts in each.</summary>
public sealed class TopicTally
{
    private readonly Dictionary<int, int> now = [];
    private readonly Dictionary<int, int> low = [];
    private readonly Dictionary<int, int> before = [];
    private readonly Dictionary<int, int> comments = [];
    private readonly Dictionary<(int OutletId, int TopicId), int> at = [];
    private int commentsBefore;
    private int without;

    /// <summary>Counts a comment of the days.</summary>
    /// <param name="outletId">Its outlet.</param>
    /// <param name="isLow">True when its customer was not content.</param>
    /// <param name="topicIds">Its topics.</param>
    public void Add(int outletId, bool isLow, IReadOnlyCollection<int> topicIds)
    {
        ArgumentNullException.ThrowIfNull(topicIds);
        Grow(comments, outletId);
        without += topicIds.Count == 0 ? 1 : 0;
        foreach (var id in topicIds)
        {
            Grow(now, id);
            Grow(at, (outletId, id));
            if (isLow)
            {
                Grow(low, id);
            }
        }
    }

    /// <summary>Counts a comment of the days compared with.</summary>
    public void AddBefore(IReadOnlyCollection<int> topicIds)
    {
        ArgumentNullException.ThrowIfNull(topicIds);
        commentsBefore++;
        foreach (var id in topicIds)
        {
            Grow(before, id);
        }
    }

    /// <summary>What was counted of these topics, those written about most first.</summary>
    public VoiceTopics Of(IEnumerable<CommentTopic> topics) => new(
        [.. topics.Select(t => new CommentTopicCount(t, now.GetValueOrDefault(t.Id), low.GetValueOrDefault(t.Id), before.GetValueOrDefault(t.Id))).OrderByDescending(t => t.Comments).ThenBy(t => t.Topic.Name, StringComparer.Ordinal)],
        comments.Values.Sum(), commentsBefore, without, comments, at);

    private static void Grow<T>(Dictionary<T, int> counts, T of)
        where T : notnull => counts[of] = counts.GetValueOrDefault(of) + 1;
}

/// <summary>How often customers wrote about a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Comments">The comments about it.</param>
/// <param name="Low">Those of them whose customer was not content.</param>
/// <param name="Before">The comments about it in the days compared with.</param>
public sealed record CommentTopicCount(CommentTopic Topic, int Comments, int Low, int Before);

/// <summary>What customers wrote about.</summary>
/// <param name="Topics">The topics, those written about most first.</param>
/// <param name="Comments">All comments.</param>
/// <param name="CommentsBefore">All comments of the days compared with.</param>
/// <param name="Without">The comments without a topic.</param>
/// <param name="ByOutlet">The comments of each outlet that has any.</param>
/// <param name="ByOutletAndTopic">The comments of an outlet about a topic, where there are any.</param>
public sealed record VoiceTopics(
    IReadOnlyList<CommentTopicCount> Topics,
    int Comments,
    int CommentsBefore,
    int Without,
    IReadOnlyDictionary<int, int> ByOutlet,
    IReadOnlyDictionary<(int OutletId, int TopicId), int> ByOutletAndTopic)
{
    private const double All = 100;

    /// <summary>
    /// How the share of comments about a topic has changed: a share of those who write, so that more comments alone are no change. Told
    /// from chance as the change of any share is; nobody can tell where either days have too few comments.
    /// </summary>
    /// <param name="of">The topic.</param>
    /// <param name="minimumSample">With fewer comments nothing is said.</param>
    public TopicChange ChangeOf(CommentTopicCount of, int minimumSample)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (Comments < Math.Max(1, minimumSample) || CommentsBefore < Math.Max(1, minimumSample))
        {
            return new TopicChange(of.Topic, ShareOf(of.Comments, Comments), ShareOf(of.Before, CommentsBefore), Clarity.CannotTell);
        }

        var (share, before) = (ShareOf(of.Comments, Comments)!.Value, ShareOf(of.Before, CommentsBefore)!.Value);
        var clarity = ChangeTest.OfValues(
            share, ConfidenceInterval.Wilson(of.Comments, Comments), before, ConfidenceInterval.Wilson(of.Before, CommentsBefore));
        return new TopicChange(of.Topic, share, before, clarity);
    }

    /// <summary>What has changed by more than chance, the largest change first.</summary>
    public IReadOnlyList<TopicChange> Changes(int minimumSample) =>
        [.. Topics.Select(t => ChangeOf(t, minimumSample)).Where(c => c.Clarity == Clarity.Clear).OrderByDescending(c => Math.Abs(c.Difference!.Value))];

    private static double? ShareOf(int some, int all) => all == 0 ? null : All * some / all;
}

/// <summary>How often a topic is written about, beside how often it was.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Share">The share of comments about it, in percent; none without a comment.</param>
/// <param name="Before">The same of the days compared with.</param>
/// <param name="Clarity">Whether the change is more than chance.</param>
public sealed record TopicChange(CommentTopic Topic, double? Share, double? Before, Clarity Clarity)
{
    /// <summary>The change, in points; none when either share is missing.</summary>
    public double? Difference => Share - Before;
}
