namespace ServiceKpi.Web.Features.Customers;

/// <summary>
/// What people do with cards, in their own name. Everybody reads and mends them, because a customer is the organisation's wherever they
/// come; managers and admins merge them, and admins erase.
/// </summary>
internal sealed class CustomerWork(ICustomers customers, IOutletDirectory outlets, Visitor visitor)
{
    /// <summary>True when they may merge and part cards.</summary>
    public bool MayMerge => visitor.Rights.Role is Role.Manager or Role.Admin;

    /// <summary>True when they may erase a customer, and take out what is held.</summary>
    public bool MayErase => visitor.Rights.IsAdmin;

    /// <summary>What should be known of a customer, and the outlets that whoever asks sees; none of whom nothing is known.</summary>
    public async Task<(CustomerBriefing Briefing, IReadOnlyList<Outlet> Outlets)?> BriefAsync(string code, CancellationToken cancellationToken)
    {
        var own = await outlets.AllAsync(cancellationToken);
        return await customers.BriefAsync(code, [.. own.Select(o => o.Id)], cancellationToken) is { } briefing ? (briefing, own) : null;
    }

    public Task<IReadOnlyList<Customer>> SearchAsync(string typed, int most, CancellationToken cancellationToken) => customers.SearchAsync(typed, most, cancellationToken);

    public Task<CustomerCard?> FindAsync(string code, CancellationToken cancellationToken) => customers.FindAsync(code, cancellationToken);

    public Task<string> FreeCodeAsync(CancellationToken cancellationToken) => customers.FreeCodeAsync(cancellationToken);

    public Task<(Outcome Outcome, string Code)> AddAsync(string? code, CustomerDetails details, CancellationToken cancellationToken) =>
        customers.AddAsync(code, details, visitor.Because(), cancellationToken);

    public Task<Outcome> ChangeAsync(string code, int version, CustomerDetails details, CancellationToken cancellationToken) =>
        customers.ChangeAsync(code, version, details, visitor.Because(), cancellationToken);

    public async Task<IReadOnlyList<CustomerLikeness>> LikeAsync(int most, CancellationToken cancellationToken) =>
        MayMerge ? await customers.LikeAsync(most, cancellationToken) : [];

    public Task<Outcome> MergeAsync(string code, string into, CancellationToken cancellationToken) =>
        MayMerge ? customers.MergeAsync(code, into, visitor.Because(), cancellationToken) : throw Forbidden();

    public Task<Outcome> PartAsync(string code, CancellationToken cancellationToken) =>
        MayMerge ? customers.PartAsync(code, visitor.Because(), cancellationToken) : throw Forbidden();

    public Task<Outcome> EraseAsync(string code, CancellationToken cancellationToken) =>
        MayErase ? customers.EraseAsync(code, visitor.Because(), cancellationToken) : throw Forbidden();

    public Task<bool> WriteAllAsync(string code, Stream output, CancellationToken cancellationToken) =>
        MayErase ? customers.WriteAllAsync(code, output, cancellationToken) : throw Forbidden();

    private static UnauthorizedAccessException Forbidden() => new("Their role does not allow it.");
}
