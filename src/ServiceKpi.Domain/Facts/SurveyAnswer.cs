namespace ServiceKpi.Domain.Facts;

/// <summary>One question put to a customer, and the answer if there was one.</summary>
public sealed class SurveyAnswer : IDatedFact
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 400;

    /// <summary>Makes an answer.</summary>
    /// <exception cref="ArgumentException">A text is blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The score is outside the scale of its kind.</exception>
    public SurveyAnswer(
        string key,
        int outletId,
        SurveyKind kind,
        int? score,
        DateOnly answeredOn,
        string? ticket = null,
        string? customer = null,
        string? comment = null)
    {
        Key = Text.Required(key, nameof(key), KeyLength);
        OutletId = outletId;
        Kind = kind;
        var (lowest, highest) = ScaleOf(kind);
        if (score < lowest || score > highest)
        {
            throw new ArgumentOutOfRangeException(nameof(score), score, $"The score must be {lowest} to {highest}.");
        }

        Score = score;
        AnsweredOn = answeredOn;
        Ticket = Text.Optional(ticket, nameof(ticket));
        Customer = Text.Optional(customer, nameof(customer));
        Comment = Text.Optional(comment, nameof(comment), int.MaxValue);
    }

    /// <summary>The number the data layer knows the answer by; 0 until stored.</summary>
    public long Id { get; private set; }

    /// <summary>The unique key: the organisation's own id of the answer, or one made of what identifies it.</summary>
    public string Key { get; private set; }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>Which question.</summary>
    public SurveyKind Kind { get; private set; }

    /// <summary>The score on the scale of its kind; null when the customer was asked and did not answer.</summary>
    public int? Score { get; private set; }

    /// <summary>The outlet's day of the answer, or of the asking when there is none.</summary>
    public DateOnly AnsweredOn { get; private set; }

    /// <summary>The number of the ticket it is about, if any.</summary>
    public string? Ticket { get; private set; }

    /// <summary>Who answered, if known.</summary>
    public string? Customer { get; private set; }

    /// <summary>What the customer added in words.</summary>
    public string? Comment { get; private set; }

    /// <summary>
    /// True when the customer answered the same question about the same ticket again, later: that answer counts, and this one in
    /// nothing. The data layer knows the others and sets it.
    /// </summary>
    public bool IsReplaced { get; private set; }

    /// <summary>True when it came by the code at the counter: nobody knows who gave it.</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>True when it is shown and counts in nothing: it is unverified, and the organisation did not count such when it came.</summary>
    public bool IsSetAside { get; private set; }

    /// <summary>True when it counts: no later answer has replaced it, and it was not set aside.</summary>
    public bool Counts => !IsReplaced && !IsSetAside;

    /// <inheritdoc/>
    public IEnumerable<DateOnly> Days => [AnsweredOn];

    /// <summary>An answer by the code at the counter.</summary>
    /// <param name="isCounted">True when the organisation counts such.</param>
    public SurveyAnswer Unverified(bool isCounted)
    {
        (IsUnverified, IsSetAside) = (true, !isCounted);
        return this;
    }

    /// <summary>Takes the answer of a customer who was asked. It belongs to the day of the first; a changed score does not move it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is outside the scale of its kind.</exception>
    public void Answer(int score, DateOnly day)
    {
        var (lowest, highest) = ScaleOf(Kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(score, lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, highest);
        AnsweredOn = Score is null ? day : AnsweredOn;
        Score = score;
    }

    /// <summary>Writes down what the customer added in words; blank for nothing.</summary>
    public void Say(string? comment) => Comment = Text.Optional(comment, nameof(comment), TextLimits.SurveyComment);

    /// <summary>Forgets what was written beside the score; the score stays.</summary>
    public void WithoutComment() => Comment = null;

    /// <summary>Takes over from <paramref name="stored"/>, the same answer, whether a later one has replaced it.</summary>
    public SurveyAnswer KeepingReplacementOf(SurveyAnswer stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        (IsReplaced, IsUnverified, IsSetAside) = (stored.IsReplaced, stored.IsUnverified, stored.IsSetAside);
        return this;
    }

    /// <summary>The lowest and the highest score of a kind, both possible.</summary>
    public static (int Lowest, int Highest) ScaleOf(SurveyKind kind) => kind == SurveyKind.Nps ? (0, 10) : (1, 5);
}

/// <summary>Which question a survey asks.</summary>
public enum SurveyKind
{
    /// <summary>Satisfaction, 1 (very dissatisfied) to 5 (very satisfied).</summary>
    Csat,

    /// <summary>Effort, 1 (very low) to 5 (very high).</summary>
    Ces,

    /// <summary>Likelihood to recommend, 0 to 10.</summary>
    Nps,
}
