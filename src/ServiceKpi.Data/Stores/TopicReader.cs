using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>
/// Says what comments are about: by the words of the topics as they are now, and by what somebody decided of one comment. Nothing of it is
/// stored, so a topic that is said anew holds for every comment there ever was.
/// </summary>
internal sealed class TopicReader
{
    private readonly List<CommentTopic> topics;
    private readonly ILookup<string, TopicMark> marks;

    private TopicReader(List<CommentTopic> topics, IEnumerable<TopicMark> marks)
    {
        this.topics = topics;
        this.marks = marks.ToLookup(m => m.AnswerKey, StringComparer.Ordinal);
    }

    /// <summary>The topics.</summary>
    public IReadOnlyList<CommentTopic> Topics => topics;

    /// <summary>Reads the topics, and what was decided of some answers.</summary>
    public static async Task<TopicReader> OpenAsync(KpiDbContext context, IQueryable<SurveyAnswer> answers, CancellationToken cancellationToken)
    {
        var topics = await context.Set<CommentTopic>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        return new TopicReader(topics, topics.Count == 0 ? [] : await MarksOf(context, answers).ToListAsync(cancellationToken));
    }

    /// <summary>What the comment of an answer is about.</summary>
    public IReadOnlyList<CommentTopic> Of(string answerKey, string? comment)
    {
        if (topics.Count == 0)
        {
            return [];
        }

        var folded = CommentTopic.Folded(comment ?? "");
        var decided = marks[answerKey];
        return [.. topics.Where(t => decided.FirstOrDefault(m => m.TopicId == t.Id)?.IsAbout ?? t.Fits(folded))];
    }

    internal static IQueryable<TopicMark> MarksOf(KpiDbContext context, IQueryable<SurveyAnswer> answers) =>
        context.Set<TopicMark>().AsNoTracking().Where(m => answers.Any(a => a.Key == m.AnswerKey));
}
