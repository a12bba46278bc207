namespace ServiceKpi.Domain.Surveys;

/// <summary>A question that was put to a customer: a fact from then on, answered or not.</summary>
public sealed class SurveyRequest
{
    /// <summary>So long a question can be answered.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(30);

    /// <summary>So long an answer can be changed.</summary>
    public static readonly TimeSpan ChangeableFor = TimeSpan.FromDays(1);

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>What only the customer knows: 128 random bits, by which the question is found.</summary>
    public required string Token { get; init; }

    /// <summary>What is asked.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>The number of the ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>Who is asked; none where nobody said their name.</summary>
    public string? Customer { get; init; }

    /// <summary>How the question reaches them.</summary>
    public required AskWay Way { get; init; }

    /// <summary>When it was put, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>When it was first answered, UTC; none as long as it was not.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The key of the answer: no part of the token, because everybody who may read answers sees it.</summary>
    public required string AnswerKey { get; init; }

    /// <summary>True while an answer is taken, or may still be changed.</summary>
    public bool IsOpen(DateTime now) => AnsweredAt is { } at ? now - at < ChangeableFor : now - AskedAt < OpenFor;

    /// <summary>It was answered; the first time counts.</summary>
    public void AnswerAt(DateTime at) => AnsweredAt ??= at;
}

/// <summary>How a question reaches a customer.</summary>
public enum AskWay
{
    /// <summary>They scan or are shown it at the desk.</summary>
    Shown,

    /// <summary>By a message that staff send from their own telephone.</summary>
    WhatsApp,

    /// <summary>They follow their ticket, and are asked there.</summary>
    Tracking,

    /// <summary>By mail.</summary>
    Mail,
}

/// <summary>Whether the customer of a ticket can be asked.</summary>
/// <param name="Kind">What they would be asked; none when they cannot be.</param>
/// <param name="Request">What they were asked already.</param>
/// <param name="Refusal">Why they are not asked.</param>
public sealed record AskOffer(SurveyKind? Kind, SurveyRequest? Request = null, AskRefusal? Refusal = null);

/// <summary>Why a customer is not asked.</summary>
public enum AskRefusal
{
    /// <summary>There is no such ticket, or it counts for nothing.</summary>
    NoTicket,

    /// <summary>The matter is not settled yet, or the work not handed over.</summary>
    NotDone,

    /// <summary>The ticket is not among those that are asked.</summary>
    NotChosen,

    /// <summary>They were asked not long ago.</summary>
    Quiet,

    /// <summary>They do not want to be asked.</summary>
    Unwanted,

    /// <summary>The day lies in a locked month.</summary>
    Locked,

    /// <summary>No mail address of theirs is known.</summary>
    NoMail,

    /// <summary>They were asked so long ago that no answer is taken any more.</summary>
    Over,
}

/// <summary>A question as its customer sees it.</summary>
/// <param name="Request">The question.</param>
/// <param name="Wording">Its words; none for those of the product.</param>
/// <param name="Score">The answer so far.</param>
/// <param name="Comment">What was written with it.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="IsOpen">True while an answer is taken.</param>
public sealed record PutQuestion(SurveyRequest Request, string? Wording, int? Score, string? Comment, Outlet Outlet, bool IsOpen)
{
    /// <summary>What is asked beside it of the signs of good service.</summary>
    public IReadOnlyList<PutSign> Signs { get; init; } = [];
}

/// <summary>Asks customers, and takes their answers. Whoever asks has made sure that they may at the outlet.</summary>
public interface IAsking
{
    /// <summary>Which customers are asked what.</summary>
    Task<AskPlan> PlanAsync(CancellationToken cancellationToken);

    /// <summary>Chooses anew.</summary>
    Task<Outcome> PlanAsync(Action<AskPlan> choose, Because why, CancellationToken cancellationToken);

    /// <summary>Whether the customer of a ticket can be asked, or was.</summary>
    Task<AskOffer> OfferAsync(string ticket, CancellationToken cancellationToken);

    /// <summary>Asks the customer of a ticket; what was asked before is asked again. The refusal says why not.</summary>
    Task<AskOffer> AskAsync(string ticket, AskWay way, Because why, CancellationToken cancellationToken);

    /// <summary>The question of a token; none when there is none.</summary>
    Task<PutQuestion?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>Takes an answer, or changes it; what is none stays as it is.</summary>
    /// <returns><see cref="Outcome.Missing"/> when there is no such question, <see cref="Outcome.Refused"/> when the score is none of its scale, or none is taken any more.</returns>
    Task<Outcome> AnswerAsync(string token, int? score, string? comment, Because why, CancellationToken cancellationToken);

    /// <summary>The customer of a question does not want to be asked any more. False when there is no such question, or no card to say so on.</summary>
    Task<bool> StopAsync(string token, Because why, CancellationToken cancellationToken);

    /// <summary>Takes an answer by the code at the counter. Nobody knows whose it is, so it stands apart, and counts only if the organisation says so.</summary>
    /// <returns>False when the day lies in a locked month, or the outlet does not exist on it.</returns>
    Task<bool> AnswerAtCounterAsync(int outletId, SurveyKind kind, int score, string? comment, Because why, CancellationToken cancellationToken);
}
