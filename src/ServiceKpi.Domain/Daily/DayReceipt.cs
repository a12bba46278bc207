namespace ServiceKpi.Domain.Daily;

/// <summary>What became of a day that was to be written, and how it is stored now.</summary>
/// <param name="Outcome">
/// What became of it: <see cref="Outcome.Taken"/> when another write was sent under the same key before.
/// </param>
/// <param name="Day">The day as it is stored now; after <see cref="Outcome.ChangedByOther"/> what the other one stored.</param>
/// <param name="At">When it was last changed, UTC; none when nobody ever entered anything.</param>
/// <param name="Who">Who changed it last.</param>
public sealed record DayReceipt(Outcome Outcome, StoredDay Day, DateTime? At, string? Who)
{
    /// <summary>Which rule of days forbids it; none unless it was <see cref="Outcome.Refused"/>.</summary>
    public DayRefusal? Refusal { get; init; }

    /// <summary>True when the day is now as it was asked to be.</summary>
    public bool IsDone => Outcome is Outcome.Stored or Outcome.Unchanged;
}
