namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Reads memberships. A day of leaving may lie in the future: a contract that runs until then, whose customer is a member until then.
/// </summary>
internal sealed class MembershipRows : RowReader<Membership>
{
    private readonly Column customer = new("customer", required: true, also: OtherNames.Customer + "|anggota|no anggota|nomor anggota|member|member id");
    private readonly Column outlet = new("outlet", required: true, also: OtherNames.Outlet);
    private readonly Column joinedOn = new(
        "joined_on", ColumnContent.Day, required: true,
        also: "bergabung|tanggal bergabung|tgl bergabung|sejak|mulai|tanggal mulai|tanggal daftar|joined|join date|joined at|member since|start|start date");
    private readonly Column leftOn = new(
        "left_on", ColumnContent.Day,
        also: "keluar|tanggal keluar|tgl keluar|berhenti|tanggal berhenti|berakhir|tanggal berakhir|left|left at|leave date|cancelled on|end|end date|expires on",
        states: nameof(Membership.LeftOn));

    public override IReadOnlyList<Column> Columns => [customer, outlet, joinedOn, leftOn];

    public override IReadOnlyList<Column> Key => [customer, outlet, joinedOn];

    protected override Membership? Make(Row row) =>
        row.TryRequiredKey(customer, out var who)
        && TryOutlet(row, outlet, out var at)
        && row.TryRequiredDay(joinedOn, out var joined, at.Clock)
        && IsNotAfter(row, joinedOn, joined, at.Today)
        && row.TryDay(leftOn, out var left, at.Clock)
        && IsNotBefore(row, leftOn, left, joinedOn, joined)
        && IsStored(at)
            ? new Membership(who, at.Outlet.Id, joined, left)
            : null;
}
