using Microsoft.EntityFrameworkCore;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Data.Queries;

/// <summary>Reads measures from the rollups, with one query for the sums and one for the histograms.</summary>
internal static class MeasureReader
{
    public static async Task<MeasureTable> ReadAsync(
        KpiDbContext context,
        IReadOnlyCollection<int> outletIds,
        IReadOnlyCollection<Period> periods,
        bool withDurations,
        CancellationToken cancellationToken)
    {
        var segments = new Segments(periods);
        var sums = await SumsQuery(context, outletIds, segments).ToListAsync(cancellationToken);
        var durations = withDurations ? await DurationsAsync(context, outletIds, segments, cancellationToken) : [];

        var bySegment = sums
            .GroupBy(s => (s.OutletId, Segment: segments.IndexOf(s.Day)))
            .ToDictionary(g => g.Key, g => MeasureSums.Sum(g.Select(s => MeasureSums.Of(m => s.Measures[(int)m]))));
        foreach (var (key, histograms) in durations)
        {
            bySegment[key] = bySegment.GetValueOrDefault(key, MeasureSums.Zero) + histograms;
        }

        return new MeasureTable(Cells(outletIds, segments, bySegment));
    }

    public static IQueryable<SegmentQuery.Sum> SumsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Segments segments) =>
        SegmentQuery.Of(context.OutletDays.Where(d => EF.Parameter(outletIds).Contains(d.OutletId)), segments);

    private static async Task<Dictionary<(int OutletId, int Segment), MeasureSums>> DurationsAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Segments segments, CancellationToken cancellationToken)
    {
        var rows = await SegmentQuery.Within(
                context.OutletDayDurations.Where(d => EF.Parameter(outletIds).Contains(d.OutletId)), segments, d => d.Day)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows
            .GroupBy(r => (r.OutletId, Segment: segments.IndexOf(r.Day)))
            .ToDictionary(g => g.Key, g => MeasureSums.Of(
                _ => 0,
                DurationHistogram.Sum(g.Select(r => DurationHistogram.FromBytes(r.FirstResponseTimes))),
                DurationHistogram.Sum(g.Select(r => DurationHistogram.FromBytes(r.ResolutionTimes)))));
    }

    private static Dictionary<(int OutletId, Period Period), MeasureSums> Cells(
        IReadOnlyCollection<int> outletIds,
        Segments segments,
        Dictionary<(int OutletId, int Segment), MeasureSums> bySegment)
    {
        var cells = new Dictionary<(int OutletId, Period Period), MeasureSums>();
        foreach (var period in segments.Periods)
        {
            var first = segments.IndexOf(period.From);
            var count = segments.IndexOf(period.To) - first + 1;
            foreach (var outletId in outletIds)
            {
                var parts = Enumerable.Range(first, count)
                    .Select(s => bySegment.GetValueOrDefault((outletId, s)))
                    .OfType<MeasureSums>()
                    .ToList();
                if (parts.Count > 0)
                {
                    cells[(outletId, period)] = MeasureSums.Sum(parts);
                }
            }
        }

        return cells;
    }
}
