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
        string? comment = null,
        DateOnly? askedOn = null)
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
        AskedOn = askedOn;
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

    /// <summary>The outlet's day on which the customer was asked, where somebody says so. It counts for nothing of its own: an answer counts on its day.</summary>
    public DateOnly? AskedOn { get; private set; }

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

    /// <summary>When a customer who was asked here said that they were not content, UTC; none of anybody else, and of answers from files.</summary>
    public DateTime? LowAt { get; private set; }

    /// <summary>When they were first called back, UTC; none until then.</summary>
    public DateTime? CalledBackAt { get; private set; }

    /// <summary>The outlet's day of that.</summary>
    public DateOnly? CalledBackDay { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<DateOnly> Days => CalledBackDay is { } called && called != AnsweredOn ? [AnsweredOn, called] : [AnsweredOn];

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

    /// <summary>From when on the customer waits to be called back; the first time stays. None when they changed their mind before anybody began.</summary>
    public SurveyAnswer WaitsFrom(DateTime? at)
    {
        LowAt = at is null ? null : LowAt ?? at;
        return this;
    }

    /// <summary>They were called back; the first time counts, on the outlet's day.</summary>
    /// <exception cref="InvalidOperationException">They do not wait for it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">That was before they waited.</exception>
    public SurveyAnswer CallBack(DateTime at, Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        if (LowAt is not { } low)
        {
            throw new InvalidOperationException("Nobody waits to be called back about this answer.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(at, low);
        CalledBackAt ??= at;
        CalledBackDay ??= outlet.DayOf(CalledBackAt.Value);
        return this;
    }

    /// <summary>Forgets what was written beside the score; the score stays.</summary>
    public void WithoutComment() => Comment = null;

    /// <summary>Takes over from <paramref name="stored"/>, the same answer, what no file says: whether a later one has replaced it, and whether the customer was called back.</summary>
    public SurveyAnswer KeepingReplacementOf(SurveyAnswer stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        (IsReplaced, IsUnverified, IsSetAside) = (stored.IsReplaced, stored.IsUnverified, stored.IsSetAside);
        (LowAt, CalledBackAt, CalledBackDay) = (stored.LowAt, stored.CalledBackAt, stored.CalledBackDay);
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
