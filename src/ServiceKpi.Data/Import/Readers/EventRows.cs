namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads promotions, planned ones included: their days may lie in the future.</summary>
internal sealed class EventRows : RowReader<PromotionEvent>
{
    private readonly Column name = new("name", required: true, also: "nama|acara|nama acara|event|event name|promo|promosi|nama promo|promotion|campaign|kampanye");
    private readonly Column startsOn = new(
        "starts_on", ColumnContent.Day, required: true,
        also: "mulai|tanggal mulai|tgl mulai|dari|start|starts|start date|from||" + OtherNames.Date);
    private readonly Column endsOn = new(
        "ends_on", ColumnContent.Day, required: true,
        also: "berakhir|selesai|akhir|tanggal berakhir|tanggal selesai|tgl selesai|sampai|end|ends|end date|until|to");
    private readonly Column outlet = new("outlet", also: OtherNames.Outlet);
    private readonly Column cost = new("cost", ColumnContent.Amount, also: "biaya|anggaran|costs|budget", states: nameof(PromotionEvent.CostMinor));

    public override IReadOnlyList<Column> Columns => [name, startsOn, endsOn, outlet, cost];

    public override IReadOnlyList<Column> Key => [name, outlet, startsOn];

    protected override PromotionEvent? Make(Row row)
    {
        KnownOutlet? at = null;
        return row.TryRequiredKey(name, out var called)
            && row.TryRequiredDay(startsOn, out var starts)
            && row.TryRequiredDay(endsOn, out var ends)
            && IsNotBefore(row, endsOn, ends, startsOn, starts)
            && (row.Cell(outlet).IsEmpty || TryOutlet(row, outlet, out at))
            && row.TryAmount(cost, Most.Amount, out var price)
            && (at is null || IsStored(at))
                ? new PromotionEvent(called, starts, ends, at?.Outlet.Id, price)
                : null;
    }
}
