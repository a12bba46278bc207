namespace ServiceKpi.Domain.Time;

/// <summary>Keeps the holiday calendar of the organisation.</summary>
public interface IHolidayBook
{
    /// <summary>Every occurrence, by day.</summary>
    Task<IReadOnlyList<HolidayOccurrence>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Adds an occurrence, or moves the one of this id.</summary>
    /// <returns><see cref="Outcome.Taken"/> when the holiday falls on that day already, <see cref="Outcome.Missing"/> when the one of the id is gone.</returns>
    Task<Outcome> SaveAsync(int id, HolidayOccurrence occurrence, Because why, CancellationToken cancellationToken);

    /// <summary>Takes an occurrence out; nothing happens when it is gone already.</summary>
    Task RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}
