using ServiceKpi.Data.Import.Cells;
using ServiceKpi.Domain.Facts;

namespace ServiceKpi.Data.Import.Rows;

/// <summary>
/// Reads memberships. A day of leaving in the future is rejected like every other future day: it is a notice, which may
/// still be withdrawn, and not yet a loss.
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
        row.TryRequiredText(customer, out var who)
        && TryOutlet(row, outlet, out var at)
        && row.TryRequiredDay(joinedOn, out var joined)
        && IsNotAfter(row, joinedOn, joined, at.Today)
        && row.TryDay(leftOn, out var left)
        && IsNotBefore(row, leftOn, left, joinedOn, joined)
        && IsNotAfter(row, leftOn, left, at.Today)
        && IsStored(at)
            ? new Membership(who, at.Outlet.Id, joined, left)
            : null;
}
