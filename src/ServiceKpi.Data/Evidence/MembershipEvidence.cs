using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Evidence;

/// <summary>Memberships that held on the day before the period or on any day of it: who left comes first.</summary>
internal sealed class MembershipEvidence : IRowSource
{
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(
        KpiDbContext context, RowQuestion question, CancellationToken cancellationToken)
    {
        var start = question.Period.DayBefore;
        var held = Held(context, question);
        var groups = await Found(context, question)
            .Select(m => new
            {
                AtStart = m.JoinedOn <= start,
                Earlier = held.Any(o => o.Customer == m.Customer && o.Id < m.Id && o.JoinedOn <= start),
                m.JoinedOn,
            })
            .GroupBy(m => new { m.AtStart, m.Earlier })
            .Select(g => new { g.Key, Rows = g.LongCount(), Newest = g.Max(m => (DateOnly?)m.JoinedOn) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(g => new RowGroup(
            (g.Key.AtStart ? RowTraits.AtStart : 0) | (g.Key.Earlier ? RowTraits.CountedAlready : 0), g.Rows, g.Newest))];
    }

    public IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question)
    {
        var start = question.Period.DayBefore;
        var held = Held(context, question);
        var members = Found(context, question);
        members = question.Show switch
        {
            RowShow.Counted => members.Where(m => m.JoinedOn <= start
                && !held.Any(o => o.Customer == m.Customer && o.Id < m.Id && o.JoinedOn <= start)),
            RowShow.LeftOut => members.Where(m => m.JoinedOn > start
                || held.Any(o => o.Customer == m.Customer && o.Id < m.Id && o.JoinedOn <= start)),
            _ => members,
        };
        return members
            .OrderByDescending(m => m.LeftOn)
            .ThenBy(m => m.OutletId)
            .ThenBy(m => m.Customer)
            .ThenBy(m => m.Id)
            .Select(m => new StoredRow { OutletId = m.OutletId, Day = m.LeftOn ?? m.JoinedOn, Membership = m });
    }

    /// <summary>Whether a customer stayed shows in all memberships of theirs together.</summary>
    public async Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken)
    {
        string[] customers = [.. rows.Select(r => r.Membership!.Customer).Distinct(StringComparer.Ordinal)];
        var theirs = (await Held(context, question)
                .Where(m => EF.Parameter(customers).Contains(StoredText.ByCodePoint(m.Customer)))
                .ToListAsync(cancellationToken))
            .ToLookup(m => m.Customer, StringComparer.Ordinal);
        return [.. rows.Select(r => r.At(outlets) with { OfCustomer = [.. theirs[r.Membership!.Customer]] })];
    }

    private static IQueryable<Membership> Found(KpiDbContext context, RowQuestion question)
    {
        var members = Held(context, question);
        foreach (var (word, outletIds) in RowWords.Of(question))
        {
            members = members.Where(m => EF.Parameter(outletIds).Contains(m.OutletId)
                || StoredText.Holds(m.Customer, word));
        }

        return members;
    }

    private static IQueryable<Membership> Held(KpiDbContext context, RowQuestion question)
    {
        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var (start, to) = (question.Period.DayBefore, question.Period.To);
        return context.Memberships.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.OutletId)
            && m.JoinedOn <= to
            && (m.LeftOn == null || m.LeftOn > start));
    }
}
