namespace ServiceKpi.Data.Import.Storing;

/// <summary>Opens stores.</summary>
public interface IFactStoreFactory
{
    /// <summary>Waits for the turn to write and begins a transaction.</summary>
    /// <param name="why">Who stores, and the reason, without which targets that are in force do not change.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    Task<IFactStore> OpenAsync(Because why, CancellationToken cancellationToken);
}
