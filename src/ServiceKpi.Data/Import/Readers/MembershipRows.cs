namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Reads memberships. A day of leaving may lie in the future: a contract that runs until then, whose customer is a member until then.
/// </summary>
internal sealed class MembershipRows : RowReader<Membership>
{
    private readonly Column customer = new("customer", required: true);
    private readonly Column outlet = new("outlet", required: true);
    private readonly Column joinedOn = new("joined_on", required: true);
    private readonly Column leftOn = new("left_on", states: nameof(Membership.LeftOn));

    public override IReadOnlyList<Column> Columns => [customer, outlet, joinedOn, leftOn];

    public override IReadOnlyList<Column> Key => [customer, outlet, joinedOn];

    protected override Membership? Make(Row row) =>
        row.TryRequiredKey(customer, out var who)
        && TryOutlet(row, outlet, out var at)
        && row.TryRequiredDay(joinedOn, out var joined)
        && IsNotAfter(row, joinedOn, joined, at.Today)
        && row.TryDay(leftOn, out var left)
        && IsNotBefore(row, leftOn, left, joinedOn, joined)
        && IsStored(at)
            ? new Membership(who, at.Outlet.Id, joined, left)
            : null;
}
