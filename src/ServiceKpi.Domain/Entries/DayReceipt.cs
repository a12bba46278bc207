namespace ServiceKpi.Domain.Entries;

/// <summary>What became of a day that was to be written, and how it is stored now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Day">The day as it is stored now.</param>
/// <param name="At">When it was last changed, UTC; none when nobody ever entered anything.</param>
/// <param name="Who">Who changed it last.</param>
public sealed record DayReceipt(DayOutcome Outcome, StoredDay Day, DateTime? At, string? Who)
{
    /// <summary>True when the day is now as it was asked to be.</summary>
    public bool IsDone => Outcome is DayOutcome.Stored or DayOutcome.Unchanged;
}
