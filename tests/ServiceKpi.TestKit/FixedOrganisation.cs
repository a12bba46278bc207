namespace ServiceKpi.TestKit;

/// <summary>What an organisation has chosen, which nobody changes: the usual choices unless others are given.</summary>
public sealed class FixedOrganisation(Organisation? chosen = null) : IOrganisationBook
{
    /// <inheritdoc/>
    public Organisation Current { get; } = chosen ?? new Organisation();

    /// <inheritdoc/>
    public Task<Outcome> SaveAsync(Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody changes it.");
}
