namespace ServiceKpi.Domain.Facts;

/// <summary>
/// What is known of a ticket whose whole course was kept at the desk, and of no other: a file says how a ticket ended, and not what was
/// said and offered on the way. All instants are UTC.
/// </summary>
public sealed record CourseFigures
{
    /// <summary>The tolerance of charges that do not say another, in percent.</summary>
    public const int UsualTolerance = 10;

    /// <summary>How often a promised day was moved, 0 or more.</summary>
    public int PromiseMoves { get; init; }

    /// <summary>What the customer was first told it would cost, in minor units; none when nobody said.</summary>
    public long? EstimateMinor { get; init; }

    /// <summary>What the customer was charged, in minor units; none when nothing was.</summary>
    public long? ChargedMinor { get; init; }

    /// <summary>How far the charge may be above the estimate and still be what was said, in percent, 0 or more: as it was set when it was made.</summary>
    public int ChargeTolerance { get; init; } = UsualTolerance;

    /// <summary>When the customer got what was ready for them; none when nothing was handed over.</summary>
    public DateTime? HandedOverAt { get; init; }

    /// <summary>Between how many ways of getting it the customer could choose, the most that was offered at once; 0 when nobody asked.</summary>
    public int HandoverOptions { get; init; }

    /// <summary>When the customer last paid; none when they did not.</summary>
    public DateTime? PaidAt { get; init; }

    /// <summary>How often they paid, 0 or more.</summary>
    public int Payments { get; init; }

    /// <summary>How many of the payments succeeded at the first try.</summary>
    public int PaymentsAtFirstTry { get; init; }

    /// <summary>When the customer was told how it ended; none when nobody has told them since the last resolution.</summary>
    public DateTime? ReportedBackAt { get; init; }

    /// <summary>The longest time without a word to the customer from the opening to the resolution, in open seconds; none while it is not resolved.</summary>
    public long? SilenceSeconds { get; init; }

    /// <summary>True when something else was offered where the service had failed, and the customer accepted it.</summary>
    public bool AlternativeAccepted { get; init; }

    /// <summary>Of a grave risk, true when somebody trained for it settled the ticket with the plan completed; none of others, and while it is not settled.</summary>
    public bool? InGoodHands { get; init; }
}
