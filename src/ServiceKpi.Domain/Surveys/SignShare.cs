namespace ServiceKpi.Domain.Surveys;

/// <summary>How many of those who were asked agree that a sign of good service is true.</summary>
/// <param name="Agreed">Those who agree, 0 to <paramref name="Answers"/>.</param>
/// <param name="Answers">All who answered, 0 or more.</param>
public readonly record struct SignShare(long Agreed, long Answers)
{
    /// <summary>Half of the customers, in percent: where more or fewer agree by more than chance, they say one thing.</summary>
    private const double Half = 50;

    /// <summary>The share in percent, 0 to 100; none without answers.</summary>
    public double? Percent => Answers > 0 ? 100.0 * Agreed / Answers : null;

    /// <summary>Where the share of all customers lies with 95 % confidence (Wilson); none without answers.</summary>
    public ConfidenceInterval? Interval => Answers > 0 ? ConfidenceInterval.Wilson(Agreed, Answers) : null;

    /// <summary>That of several outlets together.</summary>
    public static SignShare Of(IEnumerable<SignCount> counts) =>
        counts.Aggregate(default(SignShare), (sum, one) => new(sum.Agreed + one.Agreed, sum.Answers + one.Answers));

    /// <summary>
    /// Whether what customers say goes against what the desk did. A number that meets its target says one thing, and most customers who do not
    /// agree, by more than chance, another; and the other way round.
    /// </summary>
    /// <param name="isTargetMet">True when the number meets its target, false when it misses it; none where nothing is demanded or it is near.</param>
    /// <param name="minimumSample">Fewer answers than these say nothing.</param>
    public SignDiscord Beside(bool? isTargetMet, int minimumSample) => (isTargetMet, Interval) switch
    {
        _ when Answers < minimumSample => SignDiscord.None,
        (true, { High: < Half }) => SignDiscord.NotFelt,
        (false, { Low: > Half }) => SignDiscord.FeltAllTheSame,
        _ => SignDiscord.None,
    };
}

/// <summary>How what customers say goes against what the desk did.</summary>
public enum SignDiscord
{
    /// <summary>It does not, or nobody can tell.</summary>
    None,

    /// <summary>The number meets its target, and most customers do not feel it.</summary>
    NotFelt,

    /// <summary>The number misses its target, and most customers are content all the same.</summary>
    FeltAllTheSame,
}
