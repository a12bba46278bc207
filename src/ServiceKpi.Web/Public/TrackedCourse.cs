using System.Globalization;

namespace ServiceKpi.Web.Public;

/// <summary>The course of a ticket as its customer may read it: what they said and were told, and nothing that is said among colleagues.</summary>
internal static class TrackedCourse
{
    /// <summary>What happened, the newest first; what was taken back is left out.</summary>
    public static IEnumerable<(DateTime At, string Words, string? Said)> Of(TicketFile ticket, Texts words, NumberFormatter numbers)
    {
        var begins = Begins(ticket);
        return ticket.Events.Where(e => e.Number >= begins && !ticket.TakenBack.Contains(e.Number)).Reverse()
            .Select(e => (e.At, Told: Tell(e.What, words, numbers)))
            .Where(e => e.Told is not null)
            .Select(e => (e.At, e.Told!.Value.Words, e.Told.Value.Said));
    }

    /// <summary>What was said while the ticket was taken for somebody else's is not theirs to read.</summary>
    private static int Begins(TicketFile ticket)
    {
        var (begins, whose) = (1, (string?)null);
        foreach (var one in ticket.Events)
        {
            var matter = one.What switch
            {
                TicketAct.Opened opened => opened.Matter,
                TicketAct.Described described => described.Matter,
                _ => null,
            };
            (begins, whose) = matter is null || matter.Customer == whose || whose is null ? (begins, matter?.Customer ?? whose) : (one.Number, matter.Customer);
        }

        return begins;
    }

    private static (string Words, string? Said)? Tell(TicketAct act, Texts words, NumberFormatter numbers) => act switch
    {
        TicketAct.Opened or TicketAct.Imported => (words["track.act.Opened"], null),
        TicketAct.Wrote wrote => (words["track.act.You"], wrote.Text),
        TicketAct.Contacted { ByCustomer: true, Channel: TicketAct.OwnPage } contacted => (words["track.act.You"], contacted.Text),

        // What staff wrote down of a conversation are their words, and for colleagues.
        TicketAct.Contacted { ByCustomer: true } => (words["track.act.YouCame"], null),
        TicketAct.Contacted => (words["track.act.We"], null),
        TicketAct.Answered answered => (words["track.act.Answered"], answered.Text),
        TicketAct.Promised promised => (words["track.act.Promised", Day(promised.Day)], null),
        TicketAct.Estimated estimated => (words["track.act.Estimated", numbers.Money(Money.ToMajor(estimated.Minor))], null),
        TicketAct.Waiting waiting => (words["track.waits." + waiting.For], null),
        TicketAct.Resumed => (words["track.act.Resumed"], null),
        TicketAct.AlternativeOffered offered => (words["track.act.Alternative"], offered.What),
        TicketAct.Charged charged => (words["track.charged", numbers.Money(Money.ToMajor(charged.Minor))], null),
        TicketAct.HandoverOffered offered => (words["track.act.Handover", string.Join(", ", offered.Options)], null),
        TicketAct.Paid => (words["track.act.Paid"], null),
        TicketAct.Resolved { ToCollect: true } => (words["track.state.Ready"], null),
        TicketAct.Resolved => (words["track.state.Resolved"], null),
        TicketAct.HandedOver => (words["track.state.Closed"], null),
        TicketAct.Reopened => (words["track.act.Reopened"], null),
        _ => null,
    };

    private static string Day(DateOnly day) => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture);
}
