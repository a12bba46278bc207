namespace ServiceKpi.Web.Access;

/// <summary>
/// Who looks at a page or asks an endpoint: one for each request, and one for each circuit, which outlives its request. Rights are
/// asked of it whenever something is read or written, and it says who did it. Before it is told, it is nobody.
/// </summary>
public sealed class Visitor : IActorSource
{
    private static readonly Actor Machine = new CommandLineActor().Current;

    /// <summary>Where they come from; none outside requests and circuits, where the machine itself acts.</summary>
    private string? from;

    /// <summary>What they may see and do.</summary>
    public Rights Rights { get; private set; } = Rights.None;

    /// <summary>Who is written down as having changed something.</summary>
    public Actor Actor => from is null
        ? Machine
        : new Actor(Rights.AccountId > 0 ? Rights.AccountId : null, string.IsNullOrWhiteSpace(Rights.Name) ? "?" : Rights.Name, from);

    /// <inheritdoc/>
    Actor IActorSource.Current => Actor;

    /// <summary>Why something is stored: because they want it so.</summary>
    /// <param name="reason">The reason in their own words, if they gave one.</param>
    public Because Because(string? reason = null) => new(Actor, reason);

    /// <summary>Says where they come from: the address of their machine.</summary>
    public void ComesFrom(string address) => from = address;

    /// <summary>Says who they are.</summary>
    public void Is(Rights access)
    {
        ArgumentNullException.ThrowIfNull(access);
        Rights = access;
    }

    /// <summary>
    /// The one place that knows whose outlets are whose. Whatever a page or an API can name goes through this directory, so an
    /// outlet that the visitor does not see does not exist for them.
    /// </summary>
    internal sealed class Outlets(IOutletDirectory all, Visitor visitor) : IOutletDirectory
    {
        public async Task<IReadOnlyList<Outlet>> AllAsync(CancellationToken cancellationToken) =>
            [.. (await all.AllAsync(cancellationToken)).Where(o => visitor.Rights.Sees(o.Id))];
    }
}
