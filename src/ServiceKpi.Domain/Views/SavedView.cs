using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Domain.Views;

/// <summary>An address of the dashboard that somebody keeps under a name.</summary>
public sealed class SavedView
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.ViewName;

    /// <summary>The longest address, in characters.</summary>
    public const int AddressLength = 2000;

    /// <summary>Keeps an address.</summary>
    /// <exception cref="ArgumentException">
    /// The name or address is blank or too long, or the address is not a path within the application.
    /// </exception>
    public SavedView(int accountId, string name, string address)
    {
        AccountId = accountId;
        Call(name);
        Show(address);
    }

    /// <summary>The number the data layer knows the view by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The account of whose view it is.</summary>
    public int AccountId { get; private set; }

    /// <summary>What they call it; each name is used once by an account.</summary>
    public string Name { get; private set; }

    /// <summary>The path and query.</summary>
    public string Address { get; private set; }

    /// <summary>Calls it by another name.</summary>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    [MemberNotNull(nameof(Name))]
    public void Call(string name) => Name = Text.Required(name, nameof(name), NameLength);

    /// <summary>Lets it show another address.</summary>
    /// <exception cref="ArgumentException">It is blank, too long, or not a path within the application.</exception>
    [MemberNotNull(nameof(Address))]
    public void Show(string address)
    {
        var path = Text.Required(address, nameof(address), AddressLength);
        if (path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal)
            || path.Any(char.IsControl))
        {
            throw new ArgumentException("The address is not a path within the application.", nameof(address));
        }

        Address = path;
    }
}

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
