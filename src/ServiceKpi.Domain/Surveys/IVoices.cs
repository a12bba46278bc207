namespace ServiceKpi.Domain.Surveys;

/// <summary>What customers said, and who calls those back who were not content.</summary>
public interface IVoices
{
    /// <summary>What was said, the newest first, and what it was about.</summary>
    Task<Voices> ListAsync(VoiceQuestion question, CancellationToken cancellationToken);

    /// <summary>Who is to be called back, those due first; or who was, the last first.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="isDone">True for those that were called.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<CallbackLine>> CallbacksAsync(IReadOnlyCollection<int> outletIds, bool isDone, CancellationToken cancellationToken);

    /// <summary>How many are to be called back at each outlet, by the day until when.</summary>
    Task<IReadOnlyList<DueCallbacks>> DueAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <summary>Takes a callback in hand, or says that it is done and what came of it.</summary>
    /// <param name="id">The callback.</param>
    /// <param name="outletIds">The outlets that whoever does it sees; that of another is none.</param>
    /// <param name="note">What came of it; none to take it in hand.</param>
    /// <param name="why">Who does it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<Outcome> CallBackAsync(long id, IReadOnlyCollection<int> outletIds, string? note, Because why, CancellationToken cancellationToken);

    /// <summary>Says of one comment whether it is about a topic, whatever the words of the topic say.</summary>
    /// <param name="answerId">The answer that the comment stands in.</param>
    /// <param name="topicId">The topic.</param>
    /// <param name="isAbout">True when it is about it.</param>
    /// <param name="outletIds">The outlets that whoever does it sees; the answer of another is none.</param>
    /// <param name="why">Who says it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    Task<Outcome> MarkAsync(long answerId, int topicId, bool isAbout, IReadOnlyCollection<int> outletIds, Because why, CancellationToken cancellationToken);
}

/// <summary>Keeps the organisation's topics of comments.</summary>
public interface ICommentTopics
{
    /// <summary>All by their names.</summary>
    Task<IReadOnlyList<CommentTopic>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Stores a topic, new (no id) or changed.</summary>
    /// <param name="id">The topic; none for a new one.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="words">The words by which it is known.</param>
    /// <param name="asShown">Its words when they were shown; none of a new one.</param>
    /// <param name="why">Who does it.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    /// <returns><see cref="Outcome.Taken"/> when another has the name, <see cref="Outcome.ChangedByOther"/> when somebody else has changed its words.</returns>
    Task<Outcome> SaveAsync(int? id, string name, string words, string? asShown, Because why, CancellationToken cancellationToken);

    /// <summary>Removes a topic, and what was decided by hand about it.</summary>
    Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}

/// <summary>Which words of customers are asked for.</summary>
/// <param name="OutletIds">The outlets.</param>
/// <param name="Days">The days of the answers.</param>
public sealed record VoiceQuestion(IReadOnlyCollection<int> OutletIds, Period Days)
{
    /// <summary>Only answers to one question; none for all.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>True for those who were not content only.</summary>
    public bool OnlyLow { get; init; }

    /// <summary>Only answers with this score; none for all.</summary>
    public int? Score { get; init; }

    /// <summary>Only answers about tickets of this segment; none for all.</summary>
    public string? Segment { get; init; }

    /// <summary>Only comments about this topic; none for all. What comments are about is counted without it.</summary>
    public int? TopicId { get; init; }

    /// <summary>The days that topics are compared with; none for no comparison.</summary>
    public Period? Before { get; init; }

    /// <summary>Words that the comment, the topic or the number of the ticket holds.</summary>
    public string Find { get; init; } = "";

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 100;
}

/// <summary>What was said.</summary>
/// <param name="Said">The newest, as many as were asked for.</param>
/// <param name="All">How many there are.</param>
/// <param name="Topics">What they, and those of the days compared with, are about.</param>
public sealed record Voices(IReadOnlyList<Voice> Said, int All, VoiceTopics Topics);

/// <summary>What a customer said with a score.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Topic">The topic of its ticket.</param>
/// <param name="Called">What the customer is called; none without a card.</param>
public sealed record Voice(SurveyAnswer Answer, string? Topic, string? Called)
{
    /// <summary>What the comment is about.</summary>
    public IReadOnlyList<CommentTopic> About { get; init; } = [];
}

/// <summary>A callback with what is needed to make it.</summary>
/// <param name="Callback">The callback.</param>
/// <param name="Called">What the customer is called; none without a card.</param>
/// <param name="Phone">Their telephone, by E.164.</param>
/// <param name="Comment">What they wrote.</param>
public sealed record CallbackLine(Callback Callback, string? Called, string? Phone, string? Comment);

/// <summary>How many customers of an outlet are to be called back until a day.</summary>
/// <param name="OutletId">The outlet.</param>
/// <param name="DueOn">The day.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record DueCallbacks(int OutletId, DateOnly DueOn, int Count);

/// <summary>Those whom nobody has called back yet: they are in no time, so they stand beside it.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Late">Those of them whose day is over.</param>
/// <param name="OldestDueOn">The earliest of their days; none when there is none.</param>
public sealed record OpenCallbacks(int Open, int Late, DateOnly? OldestDueOn)
{
    /// <summary>Those of some outlets together; each has its own today.</summary>
    public static OpenCallbacks Of(IReadOnlyCollection<DueCallbacks> due, IReadOnlyCollection<Outlet> outlets, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(due);
        var todays = outlets.ToDictionary(o => o.Id, o => o.DayOf(now));
        return new(due.Sum(d => d.Count), due.Where(d => d.DueOn < todays[d.OutletId]).Sum(d => d.Count), due.Count == 0 ? null : due.Min(d => d.DueOn));
    }
}

/// <summary>A customer who was not content, and whom somebody calls back.</summary>
public sealed class Callback
{
    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The key of the answer.</summary>
    public required string AnswerKey { get; init; }

    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>The number of the ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>Who is to be called; none where nobody said their name.</summary>
    public string? Customer { get; init; }

    /// <summary>What was asked.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>What was answered.</summary>
    public int Score { get; set; }

    /// <summary>Until when: the next trading day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who has it in hand; none as long as nobody has.</summary>
    public string? Owner { get; private set; }

    /// <summary>When it was done, UTC; none until then.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Note { get; private set; }

    /// <summary>Somebody takes it in hand.</summary>
    public void Take(string who) => Owner = who;

    /// <summary>It is done.</summary>
    /// <exception cref="ArgumentException">The note is blank or too long.</exception>
    public void Finish(string who, string note, DateTime at) => (Owner, Note, DoneAt) = (who, Text.Required(note, nameof(note), TextLimits.AttentionNote), at);

    /// <summary>True for a score that calls for one: 1 or 2 of satisfaction, 4 or 5 of effort, 0 to 6 of recommendation.</summary>
    public static bool IsLow(SurveyKind kind, int score) => kind switch
    {
        SurveyKind.Csat => score <= 2,
        SurveyKind.Ces => score >= 4,
        _ => score <= 6,
    };
}
