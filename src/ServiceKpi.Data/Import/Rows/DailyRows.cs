using ServiceKpi.Data.Import.Cells;
using ServiceKpi.Domain.Facts;

namespace ServiceKpi.Data.Import.Rows;

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
        && row.TryWhole(visits, 0, Most.Count, out var came)
        && row.TryAmount(revenue, Most.Amount, out var took)
        && row.TryWhole(transactions, 0, Most.Count, out var sold)
        && row.TryText(note, out var remark, int.MaxValue)
        && IsStored(at)
            ? new DailyEntry(at.Outlet.Id, day, came, took, sold, remark)
            : null;
}
