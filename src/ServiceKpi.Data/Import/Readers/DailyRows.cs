namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads the figures of business days. A blank figure was not entered.</summary>
internal sealed class DailyRows : RowReader<DailyEntry>
{
    private readonly Column outlet = new("outlet", required: true);
    private readonly Column date = new("date", required: true);
    private readonly Column visits = new("visits", required: true);
    private readonly Column revenue = new("revenue", required: true);
    private readonly Column transactions = new("transactions", states: nameof(DailyEntry.Transactions));
    private readonly Column note = new("note", states: nameof(DailyEntry.Note));

    public override IReadOnlyList<Column> Columns => [outlet, date, visits, revenue, transactions, note];

    public override IReadOnlyList<Column> Key => [outlet, date];

    protected override DailyEntry? Make(Row row) =>
        TryOutlet(row, outlet, out var at)
        && row.TryRequiredDay(date, out var day)
        && IsNotAfter(row, date, day, at.Today)
        && Exists(row, at.Outlet, day)
        && row.TryWhole(visits, 0, Most.Count, out var came)
        && row.TryAmount(revenue, Most.Amount, out var took, mayBeNegative: true)
        && row.TryWhole(transactions, 0, Most.Count, out var sold)
        && row.TryText(note, out var remark, TextLimits.DayNote)
        && IsStored(at)
            ? new DailyEntry(at.Outlet.Id, day, came, took, sold, remark)
            : null;

    /// <summary>The entry refuses such days, too: no outlet can have had a day then.</summary>
    private bool Exists(Row row, Outlet at, DateOnly day) =>
        at.ExistsOn(day) || row.Reject(date, day < at.OpenedOn
            ? RejectReason.BeforeOpening(date.Header, at.OpenedOn!.Value)
            : RejectReason.AfterClosing(date.Header, at.ClosedOn!.Value));
}
