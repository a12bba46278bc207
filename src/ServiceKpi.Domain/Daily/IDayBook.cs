namespace ServiceKpi.Domain.Daily;

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
