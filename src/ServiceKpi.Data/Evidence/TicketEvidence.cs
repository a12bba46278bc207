using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Evidence;

/// <summary>Tickets by the day that a KPI counts them on.</summary>
internal sealed class TicketEvidence : IRowSource
{
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(
        KpiDbContext context, RowQuestion question, CancellationToken cancellationToken)
    {
        var day = question.Basis.Day;
        var asksVisits = question.Basis.Needs.HasFlag(RowNeeds.Visits);
        var groups = await Found(context, question)
            .Select(t => new
            {
                t.Exclusion,
                IsComplaint = t.Kind == TicketKind.Complaint,
                HasPromise = t.PromisedOn != null,
                StatesContacts = t.Contacts != null || t.Reopened != null,
                t.IsOfDesk,
                HasCharge = t.EstimateMinor != null && t.ChargedMinor != null,
                IsFailure = t.Kind == TicketKind.Complaint || t.Reopened > 0 || t.ResolvedDay > t.PromisedOn,
                IsGrave = t.Risk >= Ticket.GraveRisk,
                HasCustomer = t.Customer != null,
                IsOver = t.IsReturned != null,
                HasVisits = asksVisits && context.DailyEntries.Any(
                    e => e.OutletId == t.OutletId && e.Day == t.OpenedDay && e.Visits != null),
                Day = day == RowDay.Resolved ? t.ResolvedDay
                    : day == RowDay.FirstResponse ? t.FirstResponseDay
                    : day == RowDay.HandedOver ? t.HandedOverDay
                    : day == RowDay.Paid ? t.PaidDay
                    : day == RowDay.AnswerJudged ? t.AnswerJudgedDay
                    : t.OpenedDay,
            })
            .GroupBy(t => new { t.Exclusion, t.IsComplaint, t.HasPromise, t.StatesContacts, t.IsOfDesk, t.HasCharge, t.IsFailure, t.IsGrave, t.HasCustomer, t.IsOver, t.HasVisits })
            .Select(g => new { g.Key, Rows = g.LongCount(), Newest = g.Max(t => t.Day) })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(g => new RowGroup(
            (g.Key.Exclusion == TicketExclusion.Merged ? RowTraits.Merged : 0)
                | (g.Key.Exclusion == TicketExclusion.Spam ? RowTraits.Spam : 0)
                | (g.Key.IsComplaint ? RowTraits.Complaint : 0)
                | (g.Key.HasPromise ? RowTraits.Promise : 0)
                | (g.Key.StatesContacts ? RowTraits.Contacts : 0)
                | (g.Key.IsOfDesk ? RowTraits.Course : 0)
                | (g.Key is { IsOfDesk: true, HasCharge: true } ? RowTraits.Charge : 0)
                | (g.Key is { IsOfDesk: true, IsFailure: true } ? RowTraits.Failure : 0)
                | (g.Key is { IsOfDesk: true, IsGrave: true } ? RowTraits.Grave : 0)
                | (g.Key.HasCustomer ? RowTraits.Customer : 0)
                | (g.Key.IsOver ? RowTraits.Time : 0)
                | (g.Key.HasVisits ? RowTraits.Visits : 0),
            g.Rows,
            g.Newest))];
    }

    public IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question)
    {
        var tickets = Shown(context, Found(context, question), question);
        return question.Basis.Day switch
        {
            RowDay.Resolved => tickets.OrderByDescending(t => t.ResolvedDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.ResolvedDay!.Value, Ticket = t }),
            RowDay.FirstResponse => tickets.OrderByDescending(t => t.FirstResponseDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.FirstResponseDay!.Value, Ticket = t }),
            RowDay.HandedOver => tickets.OrderByDescending(t => t.HandedOverDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.HandedOverDay!.Value, Ticket = t }),
            RowDay.Paid => tickets.OrderByDescending(t => t.PaidDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.PaidDay!.Value, Ticket = t }),
            RowDay.AnswerJudged => tickets.OrderByDescending(t => t.AnswerJudgedDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.AnswerJudgedDay!.Value, Ticket = t }),
            _ => tickets.OrderByDescending(t => t.OpenedDay).ThenBy(t => t.OutletId).ThenByDescending(t => t.Id)
                .Select(t => new StoredRow { OutletId = t.OutletId, Day = t.OpenedDay, Ticket = t }),
        };
    }

    /// <summary>Where visits decide, the entries of the days of opening.</summary>
    public async Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken)
    {
        if (!question.Basis.Needs.HasFlag(RowNeeds.Visits) || rows.Count == 0)
        {
            return [.. rows.Select(r => r.At(outlets))];
        }

        int[] ids = [.. rows.Select(r => r.OutletId).Distinct()];
        var (from, to) = (rows.Min(r => r.Day), rows.Max(r => r.Day));
        var entries = await context.DailyEntries.AsNoTracking()
            .Where(e => EF.Parameter(ids).Contains(e.OutletId) && e.Day >= from && e.Day <= to)
            .ToDictionaryAsync(e => (e.OutletId, e.Day), cancellationToken);
        return [.. rows.Select(r => r.At(outlets) with { Entry = entries.GetValueOrDefault((r.OutletId, r.Day)) })];
    }

    private static IQueryable<Ticket> Found(KpiDbContext context, RowQuestion question)
    {
        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var (from, to) = (question.Period.From, question.Period.To);
        var tickets = context.Tickets.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.OutletId)).Within(question.Basis.Day, from, to);
        tickets = question.Slice is { } slice ? tickets.In(slice) : tickets;
        foreach (var (word, outletIds) in RowWords.Of(question))
        {
            tickets = tickets.Where(t => EF.Parameter(outletIds).Contains(t.OutletId)
                || StoredText.Holds(t.Number, word)
                || StoredText.Holds(t.Topic, word)
                || StoredText.Holds(t.Channel, word)
                || StoredText.Holds(t.Customer, word));
        }

        return tickets;
    }

    private static IQueryable<Ticket> Shown(KpiDbContext context, IQueryable<Ticket> tickets, RowQuestion question) => question.Show switch
    {
        RowShow.Counted => tickets.Where(Counted(context, question.Basis.Needs)),
        RowShow.LeftOut => tickets.Where(Conditions.Not(Counted(context, question.Basis.Needs))),
        _ => tickets,
    };

    private static Expression<Func<Ticket, bool>> Counted(KpiDbContext context, RowNeeds needs)
    {
        var (complaint, promise, contacts, visits) = (
            needs.HasFlag(RowNeeds.Complaint), needs.HasFlag(RowNeeds.Promise), needs.HasFlag(RowNeeds.Contacts), needs.HasFlag(RowNeeds.Visits));
        var (course, charge, failure) = (needs.HasFlag(RowNeeds.Course), needs.HasFlag(RowNeeds.Charge), needs.HasFlag(RowNeeds.Failure));
        var (grave, customer, time) = (needs.HasFlag(RowNeeds.Grave), needs.HasFlag(RowNeeds.Customer), needs.HasFlag(RowNeeds.Time));
        return t => t.Exclusion == TicketExclusion.None
            && (!complaint || t.Kind == TicketKind.Complaint)
            && (!promise || t.PromisedOn != null)
            && (!contacts || t.Contacts != null || t.Reopened != null)
            && (!course || t.IsOfDesk)
            && (!charge || (t.EstimateMinor != null && t.ChargedMinor != null))
            && (!failure || t.Kind == TicketKind.Complaint || t.Reopened > 0 || t.ResolvedDay > t.PromisedOn)
            && (!grave || t.Risk >= Ticket.GraveRisk)
            && (!customer || t.Customer != null)
            && (!time || t.IsReturned != null)
            && (!visits || context.DailyEntries.Any(e => e.OutletId == t.OutletId && e.Day == t.OpenedDay && e.Visits != null));
    }
}
