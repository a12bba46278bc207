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

    /// <summary>The sums of a day without its durations; zero when nothing was counted.</summary>
    public static async Task<MeasureSums> ReadDayAsync(KpiDbContext context, int outletId, DateOnly day, CancellationToken cancellationToken) =>
        await context.OutletDays.Where(d => d.OutletId == outletId && d.Day == day).Select(ToRow).SingleOrDefaultAsync(cancellationToken) is { } row
            ? SumsOf(row, null)
            : MeasureSums.Zero;

    internal static IQueryable<DayRow> DaysQuery(KpiDbContext context, IReadOnlyCollection<int> outletIds, Period period)
    {
        var (from, to) = (period.From, period.To);
        return context.OutletDays
            .Where(d => EF.Parameter(outletIds).Contains(d.OutletId) && d.Day >= from && d.Day <= to)
            .OrderBy(d => d.OutletId)
            .ThenBy(d => d.Day)
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

/// <summary>The sums of outlets day by day, just read.</summary>
internal sealed class DayTable(IReadOnlyDictionary<(int OutletId, DateOnly Day), MeasureSums> days)
{
    /// <summary>The sums of a day; zero when nothing was counted.</summary>
    public MeasureSums this[int outletId, DateOnly day] => days.GetValueOrDefault((outletId, day), MeasureSums.Zero);
}

/// <summary>Reads the topics of an outlet's days.</summary>
internal static class RollupTopics
{
    /// <summary>The tickets by topic of each day that has any.</summary>
    public static async Task<ILookup<DateOnly, KeyValuePair<string, long>>> ReadAsync(
        KpiDbContext context, int outletId, Period range, CancellationToken cancellationToken)
    {
        var (from, to) = (range.From, range.To);
        var topics = await context.OutletDayTopics.AsNoTracking()
            .Where(t => t.OutletId == outletId && t.Day >= from && t.Day <= to)
            .ToListAsync(cancellationToken);
        return topics.ToLookup(t => t.Day, t => KeyValuePair.Create(t.Topic, t.Tickets));
    }
}

/// <summary>
/// Reads when the facts of outlets begin from a day on, of all in one query. Each beginning is looked for from that day on, so that
/// the search ends where the kind begins.
/// </summary>
internal static class BeginningsReader
{
    public static async Task<IReadOnlyDictionary<int, FactBeginnings>> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, DateOnly since, CancellationToken cancellationToken) =>
        await Query(context, outletIds, since).ToDictionaryAsync(
            b => b.OutletId,
            b => new FactBeginnings
            {
                Figures = b.Figures,
                Tickets = b.Tickets,
                Asked = b.Asked,
                Csat = b.Csat,
                Ces = b.Ces,
                Nps = b.Nps,
                Resolved = b.Resolved,
                Contacts = b.Contacts,
                Desk = b.Desk,
                Judged = b.Judged,
            },
            cancellationToken);

    internal static IQueryable<Row> Query(KpiDbContext context, IReadOnlyCollection<int> outletIds, DateOnly since) => context.Outlets
        .Where(o => EF.Parameter(outletIds).Contains(o.Id))
        .Select(o => new Row(
            o.Id,
            context.OutletDays
                .Where(d => d.OutletId == o.Id && d.Day >= since
                    && (EF.Property<long>(d, nameof(Measure.EntryDays)) > 0 || EF.Property<long>(d, nameof(Measure.MarkedClosedDays)) > 0))
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.TicketsOpened)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.SurveysAsked)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.CsatAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.CesAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.NpsAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.Resolutions)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.StatedContactResolutions)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.DeskTickets)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && d.Day >= since && EF.Property<long>(d, nameof(Measure.AnswersJudged)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault()));

    internal sealed record Row(
        int OutletId,
        DateOnly? Figures,
        DateOnly? Tickets,
        DateOnly? Asked,
        DateOnly? Csat,
        DateOnly? Ces,
        DateOnly? Nps,
        DateOnly? Resolved,
        DateOnly? Contacts,
        DateOnly? Desk,
        DateOnly? Judged);
}
