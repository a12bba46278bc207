using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Reads the rollups of outlets day by day: one query for the sums and one for the histograms.</summary>
internal static class MeasureReader
{
    private static readonly Expression<Func<OutletDay, DayRow>> ToRow = RowOf<OutletDay, DayRow, long>(MeasureSums.All.Select(m => m.ToString()));

    private static readonly Expression<Func<OutletDayDurations, DurationsRow>> ToDurations =
        RowOf<OutletDayDurations, DurationsRow, byte[]>(MeasureSums.Distributions.Select(d => d.ToString()));

    /// <summary>The days of the period that have anything counted.</summary>
    public static async Task<DayTable> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        var durations = await DurationsQuery(context, outletIds, period)
            .ToDictionaryAsync(d => (d.OutletId, d.Day), cancellationToken);
        var days = new Dictionary<(int OutletId, DateOnly Day), MeasureSums>();
        await foreach (var row in DaysQuery(context, outletIds, period).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            days.Add((row.OutletId, row.Day), SumsOf(row, durations.GetValueOrDefault((row.OutletId, row.Day))));
        }

        return new DayTable(days);
    }

    internal static IQueryable<DayRow> DaysQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.OutletDays
            .Where(d => EF.Parameter(outletIds).Contains(d.OutletId) && d.Day >= from && d.Day <= to)
            .Select(ToRow);
    }

    internal static IQueryable<DurationsRow> DurationsQuery(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.OutletDayDurations
            .Where(d => EF.Parameter(outletIds).Contains(d.OutletId) && d.Day >= from && d.Day <= to)
            .Select(ToDurations);
    }

    private static MeasureSums SumsOf(DayRow row, DurationsRow? durations) => MeasureSums.Of(
        measure => row.Measures[(int)measure],
        durations is null ? null : distribution => DurationHistogram.FromBytes(durations.Histograms[(int)distribution]));

    /// <summary>What is counted is columns without a property, so the query that takes them all is written here.</summary>
    private static Expression<Func<TStored, TRow>> RowOf<TStored, TRow, TColumn>(IEnumerable<string> columns)
    {
        var row = Expression.Parameter(typeof(TStored), "d");
        var counted = columns.Select(column => (Expression)Expression.Call(
            typeof(EF), nameof(EF.Property), [typeof(TColumn)], row, Expression.Constant(column)));
        return Expression.Lambda<Func<TStored, TRow>>(
            Expression.New(
                typeof(TRow).GetConstructors()[0],
                Expression.Property(row, nameof(OutletDay.OutletId)),
                Expression.Property(row, nameof(OutletDay.Day)),
                Expression.NewArrayInit(typeof(TColumn), counted)),
            row);
    }

    /// <summary>The sums of an outlet and day, in the order of the measures.</summary>
    internal sealed record DayRow(int OutletId, DateOnly Day, long[] Measures);

    /// <summary>The histograms of an outlet and day, in the order of the distributions.</summary>
    internal sealed record DurationsRow(int OutletId, DateOnly Day, byte[][] Histograms);
}
