namespace ServiceKpi.Data.Storage;

/// <summary>Opens stores.</summary>
public interface IFactStoreFactory
{
    /// <summary>Waits for the turn to write and begins a transaction.</summary>
    Task<IFactStore> OpenAsync(CancellationToken cancellationToken);
}
