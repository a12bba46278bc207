using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Evidence;

/// <summary>Days with figures or a mark.</summary>
internal sealed class DayEvidence : IRowSource
{
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(
        KpiDbContext context, RowQuestion question, CancellationToken cancellationToken)
    {
        var groups = await Found(context, question)
            .GroupBy(e => new
            {
                Visits = e.Visits != null,
                Revenue = e.RevenueMinor != null,
                Transactions = e.Transactions != null,
                e.IsClosed,
            })
            .Select(g => new { g.Key, Rows = g.LongCount(), Newest = g.Max(e => (DateOnly?)e.Day) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(g => new RowGroup(
            (g.Key.Visits ? RowTraits.Visits : 0)
                | (g.Key.Revenue ? RowTraits.Revenue : 0)
                | (g.Key.Transactions ? RowTraits.Transactions : 0)
                | (g.Key.IsClosed ? RowTraits.Closed : 0),
            g.Rows,
            g.Newest))];
    }

    public IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question) =>
        Shown(Found(context, question), question)
            .OrderByDescending(e => e.Day)
            .ThenBy(e => e.OutletId)
            .Select(e => new StoredRow { OutletId = e.OutletId, Day = e.Day, Entry = e });

    public Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FactRow>>([.. rows.Select(r => r.At(outlets))]);

    private static IQueryable<DailyEntry> Found(KpiDbContext context, RowQuestion question)
    {
        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var (from, to) = (question.Period.From, question.Period.To);
        var entries = context.DailyEntries.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.OutletId)
            && e.Day >= from
            && e.Day <= to
            && (e.Visits != null || e.RevenueMinor != null || e.IsClosed));
        foreach (var (word, outletIds) in RowWords.Of(question))
        {
            entries = entries.Where(e => EF.Parameter(outletIds).Contains(e.OutletId)
                || StoredText.Holds(e.Note, word));
        }

        return entries;
    }

    private static IQueryable<DailyEntry> Shown(IQueryable<DailyEntry> entries, RowQuestion question)
    {
        var needs = question.Basis.Needs;
        var (visits, revenue, transactions) = (
            needs.HasFlag(RowNeeds.Visits), needs.HasFlag(RowNeeds.Revenue), needs.HasFlag(RowNeeds.Transactions));
        return question.Show switch
        {
            RowShow.Counted => entries.Where(e => !e.IsClosed
                && (!visits || e.Visits != null)
                && (!revenue || e.RevenueMinor != null)
                && (!transactions || e.Transactions != null)),
            RowShow.LeftOut => entries.Where(e => e.IsClosed
                || (visits && e.Visits == null)
                || (revenue && e.RevenueMinor == null)
                || (transactions && e.Transactions == null)),
            _ => entries,
        };
    }
}
