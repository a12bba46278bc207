namespace ServiceKpi.Data.Database;

/// <summary>Stores what a context tracks as changed: the one way from a change to the database.</summary>
public interface ISaver
{
    /// <summary>Stores all of it or nothing; after a failure the context tracks nothing any more.</summary>
    /// <param name="context">The context.</param>
    /// <param name="why">Who stores it, and the reason; none for rows of which nobody keeps a history.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    Task StoreAsync(KpiDbContext context, Because? why, CancellationToken cancellationToken);
}
