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

        var counted = new HashSet<long>();
        foreach (var tickets in TicketQueries(context, outletId, from, to))
        {
            await foreach (var ticket in tickets.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                foreach (var day in counted.Add(ticket.Id) ? ticket.Days.Where(range.Contains) : [])
                {
                    On(day).Add(ticket);
                }
            }
        }

        counted.Clear();
        foreach (var answers in AnswerDays.All.Select(day => context.SurveyAnswers.AsNoTracking().Where(a => a.OutletId == outletId).Within(day, from, to)))
        {
            await foreach (var answer in answers.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                foreach (var day in counted.Add(answer.Id) ? answer.Days.Where(range.Contains) : [])
                {
                    On(day).Add(answer);
                }
            }
        }

        return tallies;
    }

    /// <summary>
    /// The tickets that have one of their days in the range, by each day in turn. Asked for all in one, SQLite reads every ticket of
    /// the outlet unless it has statistics, and then only if they are new.
    /// </summary>
    internal static IReadOnlyList<IQueryable<Ticket>> TicketQueries(KpiDbContext context, int outletId, DateOnly from, DateOnly to)
    {
        var ofOutlet = context.Tickets.AsNoTracking().Where(t => t.OutletId == outletId);
        return [.. TicketDays.All.Select(day => ofOutlet.Within(day, from, to))];
    }
}

/// <summary>Finds the days on which an outlet has facts or rollups at all.</summary>
internal static class OutletRange
{
    private const int LongestRange = 400;

    /// <summary>All those days, in ranges short enough to count one after the other; none for an outlet without facts.</summary>
    public static async Task<IReadOnlyList<Period>> OfAsync(
        KpiDbContext context, int outletId, CancellationToken cancellationToken)
    {
        var columns = new[]
        {
            context.DailyEntries.Where(e => e.OutletId == outletId).Select(e => (DateOnly?)e.Day),
            context.SurveyAnswers.Where(a => a.OutletId == outletId).Select(a => (DateOnly?)a.AnsweredOn),
            context.SurveyAnswers.Where(a => a.OutletId == outletId).Select(a => a.CalledBackDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => (DateOnly?)t.OpenedDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.FirstResponseDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.ResolvedDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.HandedOverDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.PaidDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.AnswerJudgedDay),
            context.OutletDays.Where(d => d.OutletId == outletId).Select(d => (DateOnly?)d.Day),
            context.OutletDayDurations.Where(d => d.OutletId == outletId).Select(d => (DateOnly?)d.Day),
            context.OutletDayTopics.Where(d => d.OutletId == outletId).Select(d => (DateOnly?)d.Day),
        };
        var ends = new List<DateOnly?>();
        foreach (var days in columns)
        {
            ends.Add(await days.MinAsync(cancellationToken));
            ends.Add(await days.MaxAsync(cancellationToken));
        }

        return ends.Min() is { } first && ends.Max() is { } last
            ? [.. Cut(new Period(first, last))]
            : [];
    }

    private static IEnumerable<Period> Cut(Period whole)
    {
        for (var from = whole.From; from <= whole.To; from = from.AddDays(LongestRange))
        {
            var to = from.AddDays(LongestRange - 1);
            yield return new Period(from, to < whole.To ? to : whole.To);
        }
    }
}
