using System.Text.Json.Serialization;

namespace ServiceKpi.Domain.Daily;

/// <summary>What somebody wants a day to be.</summary>
public sealed record DayWrite
{
    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>All figures of the day; one that is null is taken away.</summary>
    public required DayFigures Figures { get; init; }

    /// <summary>True when the note stays as it is, whatever the figures say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepsNote { get; init; }

    /// <summary>The version of the day that they have seen; none to write whatever is stored.</summary>
    public int? Seen { get; init; }

    /// <summary>Why the day is changed.</summary>
    public string? Reason { get; init; }

    /// <summary>What the sender calls this write: the same one sent again is done once.</summary>
    public string? Key { get; init; }
}

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
}

/// <summary>Which rule of days forbids a write: no other kind has these, and programs are told which it was.</summary>
public enum DayRefusal
{
    /// <summary>The day has not come yet at the outlet.</summary>
    Future,

    /// <summary>The outlet had not opened yet, or has closed for good.</summary>
    NotTrading,

    /// <summary>The note is longer than <see cref="TextLimits.DayNote"/>.</summary>
    NoteTooLong,
}

/// <summary>Reads and writes what staff enter. Whoever asks has made sure that the outlet is one they may see or enter.</summary>
public interface IDayBook
{
    /// <summary>The stored days of the period, in order; days of which nothing is stored are left out.</summary>
    Task<IReadOnlyList<StoredDay>> ReadAsync(int outletId, Period period, CancellationToken cancellationToken);

    /// <summary>The day as it is stored, with who changed it last.</summary>
    Task<DayReceipt> FindAsync(int outletId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Writes a day, wholly or not at all.</summary>
    /// <param name="write">What the day is to be; the reason is in it, since a write sent twice is known by all that was sent.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="ArgumentException">The figures are impossible.</exception>
    Task<DayReceipt> WriteAsync(DayWrite write, Actor actor, CancellationToken cancellationToken);
}
