namespace ServiceKpi.Domain.Holidays;

/// <summary>Keeps the holiday calendar of the organisation.</summary>
public interface IHolidayBook
{
    /// <summary>Every occurrence, by day.</summary>
    Task<IReadOnlyList<HolidayOccurrence>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Adds an occurrence, or moves the one of this id.</summary>
    /// <returns>False, and nothing stored, when the holiday falls on that day already or the one of the id is gone.</returns>
    Task<bool> SaveAsync(int id, HolidayOccurrence occurrence, CancellationToken cancellationToken);

    /// <summary>Takes an occurrence out; nothing happens when it is gone already.</summary>
    Task RemoveAsync(int id, CancellationToken cancellationToken);
}
