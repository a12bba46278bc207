namespace ServiceKpi.Domain.Views;

/// <summary>Keeps the views that people have named, each for their own account.</summary>
public interface ISavedViews
{
    /// <summary>The views of an account, by name.</summary>
    Task<IReadOnlyList<SavedView>> AllAsync(int accountId, CancellationToken cancellationToken);

    /// <summary>Keeps a view; with <paramref name="replace"/> in place of one of the same name.</summary>
    /// <returns><see cref="Outcome.Refused"/> when the account keeps as many views as it may.</returns>
    Task<Outcome> SaveAsync(SavedView view, bool replace, Because why, CancellationToken cancellationToken);

    /// <summary>Calls a view of the account by another name.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    Task<Outcome> RenameAsync(int accountId, int id, string name, Because why, CancellationToken cancellationToken);

    /// <summary>Forgets a view of the account; nothing happens when there is no such view.</summary>
    Task RemoveAsync(int accountId, int id, Because why, CancellationToken cancellationToken);
}
