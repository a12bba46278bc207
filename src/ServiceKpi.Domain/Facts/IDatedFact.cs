namespace ServiceKpi.Domain.Facts;

/// <summary>A fact of an outlet that measures count, and the days it counts on.</summary>
public interface IDatedFact
{
    /// <summary>The outlet.</summary>
    int OutletId { get; }

    /// <summary>The days on which the fact counts for something, each once.</summary>
    IEnumerable<DateOnly> Days { get; }
}
