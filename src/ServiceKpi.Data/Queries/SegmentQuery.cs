using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Data.Queries;

/// <summary>
/// Writes the one query that sums every measure per outlet and segment. Few segments become a CASE in the database;
/// many (a chart by day) are mostly single days, so the days come back and are added up here.
/// </summary>
internal static class SegmentQuery
{
    private const int MostSegmentsInDatabase = 24;

    /// <summary>The sums of all measures for an outlet and the first day of a group of days in one segment.</summary>
    internal sealed record Sum(int OutletId, DateOnly Day, long[] Measures);

    public static IQueryable<Sum> Of(IQueryable<OutletDay> days, Segments segments)
    {
        var within = Within(days, segments, d => d.Day);
        var groups = segments.All.Count <= MostSegmentsInDatabase
            ? within.GroupBy(KeyOf(StartOfSegment(segments)))
            : within.GroupBy(KeyOf(d => d.Day));
        return groups.Select(SumOfEach());
    }

    /// <summary>The rows whose day lies in one of the segments.</summary>
    public static IQueryable<T> Within<T>(IQueryable<T> rows, Segments segments, Expression<Func<T, DateOnly>> dayOf)
    {
        var stretches = segments.Stretches().Select(s => (Expression)Expression.AndAlso(
            Expression.GreaterThanOrEqual(dayOf.Body, Captured(s.From)),
            Expression.LessThanOrEqual(dayOf.Body, Captured(s.To))));
        return rows.Where(Expression.Lambda<Func<T, bool>>(stretches.Aggregate(Expression.OrElse), dayOf.Parameters));
    }

    /// <summary>day ≤ end of segment 1 ? start of segment 1 : day ≤ end of segment 2 ? …</summary>
    private static Expression<Func<OutletDay, DateOnly>> StartOfSegment(Segments segments)
    {
        var row = Expression.Parameter(typeof(OutletDay), "d");
        var day = Expression.Property(row, nameof(OutletDay.Day));
        var start = Captured(segments.All[^1].From);
        for (var i = segments.All.Count - 2; i >= 0; i--)
        {
            start = Expression.Condition(
                Expression.LessThanOrEqual(day, Captured(segments.All[i].To)), Captured(segments.All[i].From), start);
        }

        return Expression.Lambda<Func<OutletDay, DateOnly>>(start, row);
    }

    private static Expression<Func<OutletDay, Key>> KeyOf(Expression<Func<OutletDay, DateOnly>> start)
    {
        var key = Expression.MemberInit(
            Expression.New(typeof(Key)),
            Expression.Bind(
                typeof(Key).GetProperty(nameof(Key.OutletId))!,
                Expression.Property(start.Parameters[0], nameof(OutletDay.OutletId))),
            Expression.Bind(typeof(Key).GetProperty(nameof(Key.Day))!, start.Body));
        return Expression.Lambda<Func<OutletDay, Key>>(key, start.Parameters);
    }

    private static Expression<Func<IGrouping<Key, OutletDay>, Sum>> SumOfEach()
    {
        var group = Expression.Parameter(typeof(IGrouping<Key, OutletDay>), "g");
        var key = Expression.Property(group, nameof(IGrouping<,>.Key));
        var sums = MeasureSums.All.Select(measure => (Expression)Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Sum), [typeof(OutletDay)], group, Column(measure)));
        return Expression.Lambda<Func<IGrouping<Key, OutletDay>, Sum>>(
            Expression.New(
                typeof(Sum).GetConstructors()[0],
                Expression.Property(key, nameof(Key.OutletId)),
                Expression.Property(key, nameof(Key.Day)),
                Expression.NewArrayInit(typeof(long), sums)),
            group);
    }

    private static Expression<Func<OutletDay, long>> Column(Measure measure)
    {
        var name = measure.ToString();
        return d => EF.Property<long>(d, name);
    }

    /// <summary>A value that becomes a parameter, so that the query's text does not depend on it.</summary>
    private static Expression Captured(DateOnly value)
    {
        Expression<Func<DateOnly>> captured = () => value;
        return captured.Body;
    }

    private sealed class Key
    {
        public int OutletId { get; set; }

        public DateOnly Day { get; set; }
    }
}
