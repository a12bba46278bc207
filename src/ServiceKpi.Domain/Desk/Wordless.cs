namespace ServiceKpi.Domain.Desk;

/// <summary>
/// Acts without what people said and wrote, for a customer who is erased. What is counted stays: the course of a ticket adds up to the
/// same figures as before.
/// </summary>
public static class Wordless
{
    /// <summary>The act without words of people: the customer's code, topic, channel and what can be chosen from lists stay.</summary>
    public static TicketAct Of(TicketAct act) => act switch
    {
        TicketAct.Opened opened => opened with { Matter = Of(opened.Matter) },
        TicketAct.Described described => new TicketAct.Described(Of(described.Matter)),
        TicketAct.Contacted contacted => contacted with { Text = null },
        TicketAct.Wrote => new TicketAct.Wrote(""),
        TicketAct.Answered => new TicketAct.Answered(""),
        TicketAct.Noted => new TicketAct.Noted(""),
        TicketAct.Attached attached => new TicketAct.Attached(attached.File with { Name = "" }),
        TicketAct.Waiting waiting => waiting with { Text = null },
        TicketAct.Escalated escalated => escalated with { Why = null },
        TicketAct.AlternativeOffered offered => offered with { What = "" },
        TicketAct.HandoverOffered offered => new TicketAct.HandoverOffered([.. offered.Options.Select((_, place) => Option(place))], Chosen(offered)),
        TicketAct.Paid paid => paid with { Method = "" },
        TicketAct.ReportedBack => new TicketAct.ReportedBack(""),
        TicketAct.Resolved resolved => resolved with { Text = null },
        TicketAct.Reopened => new TicketAct.Reopened(null),
        _ => act,
    };

    private static TicketMatter Of(TicketMatter matter) => matter with { Summary = "", Person = null };

    /// <summary>How many could be chosen from is counted, and which of them was; what they were called is somebody's words.</summary>
    private static string? Chosen(TicketAct.HandoverOffered offered) => offered.Chosen switch
    {
        null => null,
        var chosen when offered.Options.ToList().IndexOf(chosen) is >= 0 and var place => Option(place),
        _ => "",
    };

    private static string Option(int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place + 1}");
}
