using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// Reads when the facts of outlets begin, of all in one query. Each beginning is looked for from the first day on, so that the search
/// ends where the kind begins.
/// </summary>
internal static class BeginningsReader
{
    public static async Task<IReadOnlyDictionary<int, FactBeginnings>> ReadAsync(
        KpiDbContext context, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
        await Query(context, outletIds).ToDictionaryAsync(
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
            },
            cancellationToken);

    internal static IQueryable<Row> Query(KpiDbContext context, IReadOnlyCollection<int> outletIds) => context.Outlets
        .Where(o => EF.Parameter(outletIds).Contains(o.Id))
        .Select(o => new Row(
            o.Id,
            context.OutletDays
                .Where(d => d.OutletId == o.Id
                    && (EF.Property<long>(d, nameof(Measure.EntryDays)) > 0 || EF.Property<long>(d, nameof(Measure.MarkedClosedDays)) > 0))
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.TicketsOpened)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.SurveysAsked)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.CsatAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.CesAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.NpsAnswers)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.Resolutions)) > 0)
                .OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
            context.OutletDays.Where(d => d.OutletId == o.Id && EF.Property<long>(d, nameof(Measure.StatedContactResolutions)) > 0)
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
        DateOnly? Contacts);
}
