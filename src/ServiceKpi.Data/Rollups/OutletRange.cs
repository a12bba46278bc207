using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

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
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => (DateOnly?)t.OpenedDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.FirstResponseDay),
            context.Tickets.Where(t => t.OutletId == outletId).Select(t => t.ResolvedDay),
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
