namespace ServiceKpi.Domain.Surveys;

/// <summary>
/// What a customer said of one of the nine signs of good service, from 1 (not at all) to 5 (fully): a fact beside their answer. It counts on
/// the day on which it was first given.
/// </summary>
public sealed class SignAnswer
{
    /// <summary>The lowest score.</summary>
    public const int Lowest = 1;

    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    /// <summary>From this score on somebody agrees.</summary>
    public const int Agrees = 4;

    /// <summary>An answer.</summary>
    /// <param name="answerKey">The key of the answer that was asked for first.</param>
    /// <param name="outletId">The outlet.</param>
    /// <param name="sign">What was asked of.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="answeredOn">The outlet's day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is none, or there is no such sign.</exception>
    public SignAnswer(string answerKey, int outletId, ServiceSign sign, int score, DateOnly answeredOn)
    {
        if (!Enum.IsDefined(sign))
        {
            throw new ArgumentOutOfRangeException(nameof(sign), sign, "There is no such sign.");
        }

        AnswerKey = Text.Required(answerKey, nameof(answerKey), SurveyAnswer.KeyLength);
        (OutletId, Sign, AnsweredOn) = (outletId, sign, answeredOn);
        Answer(score);
    }

    private SignAnswer() => AnswerKey = "";

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The key of the answer beside which it stands.</summary>
    public string AnswerKey { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>What was asked of.</summary>
    public ServiceSign Sign { get; private set; }

    /// <summary>1 (not at all) to 5 (fully).</summary>
    public int Score { get; private set; }

    /// <summary>The outlet's day of the first answer.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>The customer thinks otherwise; the day stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is none.</exception>
    public void Answer(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Highest);
        Score = score;
    }
}

/// <summary>What customers are asked of a sign.</summary>
/// <param name="Wording">The organisation's words; none for those of the product.</param>
/// <param name="Since">Since when it is asked in these words: earlier answers are another series.</param>
public sealed record SignQuestion(string? Wording, DateOnly Since);

/// <summary>What a customer is asked of a sign.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Wording">The organisation's words; none for those of the product.</param>
/// <param name="Score">The answer so far; none yet.</param>
public sealed record PutSign(ServiceSign Sign, string? Wording, int? Score);

/// <summary>How many customers of an outlet agreed that a sign is true of it.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="OutletId">The outlet.</param>
/// <param name="Agreed">Those who answered with <see cref="SignAnswer.Agrees"/> or more.</param>
/// <param name="Answers">All who answered.</param>
public sealed record SignCount(ServiceSign Sign, int OutletId, long Agreed, long Answers);

/// <summary>Takes and counts what customers say of the nine signs of good service.</summary>
public interface ISignAnswers
{
    /// <summary>Takes the answer of a customer, or another one of theirs as long as their first answer can be changed.</summary>
    /// <param name="token">The token of their question.</param>
    /// <param name="sign">The sign; they must have been asked of it.</param>
    /// <param name="score">1 to 5.</param>
    /// <param name="why">Who answers.</param>
    /// <param name="cancellationToken">Ends it early; nothing is stored then.</param>
    /// <returns>False when none is taken.</returns>
    Task<bool> AnswerAsync(string token, ServiceSign sign, int score, Because why, CancellationToken cancellationToken);

    /// <summary>What was answered since each sign is asked in today's words.</summary>
    /// <param name="outletIds">The outlets.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<SignCount>> CountAsync(IReadOnlyCollection<int> outletIds, Period days, CancellationToken cancellationToken);
}
