namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads the figures of business days. A blank figure was not entered.</summary>
internal sealed class DailyRows : RowReader<DailyEntry>
{
    private readonly Column outlet = new("outlet", required: true, also: OtherNames.Outlet);
    private readonly Column date = new("date", ColumnContent.Day, required: true, also: OtherNames.Date + "|tanggal bisnis|business date|sales date");
    private readonly Column visits = new(
        "visits", ColumnContent.Whole, required: true,
        also: "kunjungan|pengunjung|tamu|jumlah kunjungan|jumlah pengunjung|jumlah tamu|jumlah pelanggan|total kunjungan|total pengunjung|visitor|visitors|visit|footfall|traffic");
    private readonly Column revenue = new(
        "revenue", ColumnContent.Amount, required: true,
        also: "omzet|omset|pendapatan|penjualan|total omzet|total omset|total pendapatan|total penjualan|sales|total sales|turnover|income");
    private readonly Column transactions = new(
        "transactions", ColumnContent.Whole,
        also: "transaksi|jumlah transaksi|total transaksi|struk|jumlah struk|transaction|total transactions|number of transactions|receipts|orders",
        states: nameof(DailyEntry.Transactions));
    private readonly Column note = new("note", also: "catatan|keterangan|notes|remark|remarks", states: nameof(DailyEntry.Note));
    private readonly Column closed = new("closed", also: "tutup|is closed");

    public override IReadOnlyList<Column> Columns => [outlet, date, visits, revenue, transactions, note, closed];

    public override IReadOnlyList<Column> Key => [outlet, date];

    protected override DailyEntry? Make(Row row) =>
        TryOutlet(row, outlet, out var at)
        && row.TryRequiredDay(date, out var day, at.Clock)
        && IsNotAfter(row, date, day, at.Today)
        && Exists(row, at.Outlet, day)
        && row.TryWhole(visits, 0, Most.Count, out var came)
        && row.TryAmount(revenue, Most.Amount, out var took, mayBeNegative: true)
        && row.TryWhole(transactions, 0, Most.Count, out var sold)
        && row.TryText(note, out var remark, TextLimits.DayNote)
        && TryClosed(row, (came ?? took ?? sold) is not null, out var isClosed)
        && IsStored(at)
            ? new DailyEntry(at.Outlet.Id, day, came, took, sold, remark, isClosed)
            : null;

    private bool TryClosed(Row row, bool hasFigures, out bool isClosed)
    {
        var cell = row.Cell(closed);
        var said = WrittenWord.YesNo(cell);
        isClosed = said == true;
        return (said is not null || cell.IsEmpty || row.Reject(closed, RejectReason.YesOrNo(closed.Header)))
            && (!(isClosed && hasFigures) || row.Reject(closed, RejectReason.ClosedWithFigures(closed.Header)));
    }

    /// <summary>The entry refuses such days, too: no outlet can have had a day then.</summary>
    private bool Exists(Row row, Outlet at, DateOnly day) =>
        at.ExistsOn(day) || row.Reject(date, day < at.OpenedOn
            ? RejectReason.BeforeOpening(date.Header, at.OpenedOn!.Value)
            : RejectReason.AfterClosing(date.Header, at.ClosedOn!.Value));
}
