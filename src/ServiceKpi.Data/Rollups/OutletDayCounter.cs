using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Counts the stored facts of an outlet anew.</summary>
internal static class OutletDayCounter
{
    /// <summary>The tallies of the range's days that have any facts.</summary>
    public static async Task<SortedDictionary<DateOnly, DayTally>> CountAsync(
        KpiDbContext context, Outlet outlet, Period range, CancellationToken cancellationToken)
    {
        var tallies = new SortedDictionary<DateOnly, DayTally>();
        DayTally On(DateOnly day)
        {
            if (!tallies.TryGetValue(day, out var tally))
            {
                tallies.Add(day, tally = new DayTally(outlet, day));
            }

            return tally;
        }

        var (outletId, from, to) = (outlet.Id, range.From, range.To);
        var entries = context.DailyEntries.AsNoTracking()
            .Where(e => e.OutletId == outletId && e.Day >= from && e.Day <= to);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            On(entry.Day).Add(entry);
        }

        var tickets = context.Tickets.AsNoTracking().Where(t => t.OutletId == outletId
            && ((t.OpenedDay >= from && t.OpenedDay <= to)
                || (t.FirstResponseDay >= from && t.FirstResponseDay <= to)
                || (t.ResolvedDay >= from && t.ResolvedDay <= to)));
        await foreach (var ticket in tickets.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var day in ticket.Days.Where(range.Contains))
            {
                On(day).Add(ticket);
            }
        }

        var answers = context.SurveyAnswers.AsNoTracking()
            .Where(a => a.OutletId == outletId && a.AnsweredOn >= from && a.AnsweredOn <= to);
        await foreach (var answer in answers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            On(answer.AnsweredOn).Add(answer);
        }

        return tallies;
    }
}
