namespace ServiceKpi.Domain.Measures;

/// <summary>The first day on which an outlet has counted facts of each kind; none of a kind that was never recorded there.</summary>
public sealed record FactBeginnings
{
    /// <summary>Nothing was ever recorded.</summary>
    public static FactBeginnings None { get; } = new();

    /// <summary>The first day entered or marked closed.</summary>
    public DateOnly? Figures { get; init; }

    /// <summary>The day on which the first ticket was opened.</summary>
    public DateOnly? Tickets { get; init; }

    /// <summary>The first day of a survey, answered or not.</summary>
    public DateOnly? Asked { get; init; }

    /// <summary>The day of the first CSAT answer.</summary>
    public DateOnly? Csat { get; init; }

    /// <summary>The day of the first CES answer.</summary>
    public DateOnly? Ces { get; init; }

    /// <summary>The day of the first NPS answer.</summary>
    public DateOnly? Nps { get; init; }

    /// <summary>The day of the first resolution.</summary>
    public DateOnly? Resolved { get; init; }

    /// <summary>The day of the first resolution of a ticket that states its contacts or reopenings.</summary>
    public DateOnly? Contacts { get; init; }

    /// <summary>The day on which the first ticket was opened at the desk.</summary>
    public DateOnly? Desk { get; init; }

    /// <summary>The first day on which it was known whether a ticket was answered as soon as was demanded.</summary>
    public DateOnly? Judged { get; init; }

    /// <summary>True when facts of every kind were recorded before a day, so that nothing on it or after it can begin one.</summary>
    public bool AreAllBefore(DateOnly day) =>
        Figures < day && Tickets < day && Asked < day && Csat < day && Ces < day && Nps < day && Resolved < day && Contacts < day && Desk < day && Judged < day;

    /// <summary>These where a kind begins before a day, and else the others, which were looked for from that day on.</summary>
    public FactBeginnings Until(DateOnly day, FactBeginnings others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new FactBeginnings
        {
            Figures = Figures < day ? Figures : others.Figures,
            Tickets = Tickets < day ? Tickets : others.Tickets,
            Asked = Asked < day ? Asked : others.Asked,
            Csat = Csat < day ? Csat : others.Csat,
            Ces = Ces < day ? Ces : others.Ces,
            Nps = Nps < day ? Nps : others.Nps,
            Resolved = Resolved < day ? Resolved : others.Resolved,
            Contacts = Contacts < day ? Contacts : others.Contacts,
            Desk = Desk < day ? Desk : others.Desk,
            Judged = Judged < day ? Judged : others.Judged,
        };
    }

    /// <summary>The kinds that were recorded up to a day. Members are known to their ledger.</summary>
    public FactKinds UpTo(DateOnly day)
    {
        var found = (Figures <= day ? FactKinds.Figures : FactKinds.None)
            | (Tickets <= day ? FactKinds.Tickets : FactKinds.None)
            | (Asked <= day ? FactKinds.Asked : FactKinds.None)
            | (Csat <= day ? FactKinds.Csat : FactKinds.None)
            | (Ces <= day ? FactKinds.Ces : FactKinds.None)
            | (Nps <= day ? FactKinds.Nps : FactKinds.None)
            | (Desk <= day ? FactKinds.Desk : FactKinds.None)
            | (Judged <= day ? FactKinds.Judged : FactKinds.None)
            | (Contacts <= day ? FactKinds.Contacts : FactKinds.None);

        // What a survey is that nobody has answered, and what a ticket states that is not resolved, is not counted: it may be any.
        const FactKinds answers = FactKinds.Csat | FactKinds.Ces | FactKinds.Nps;
        found |= found.HasFlag(FactKinds.Asked) && (found & answers) == FactKinds.None ? answers : FactKinds.None;
        return found | (found.HasFlag(FactKinds.Tickets) && !(Resolved <= day) ? FactKinds.Contacts : FactKinds.None);
    }
}

/// <summary>The kinds of facts that outlets record, each brought in on its own.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Daily figures, or days marked closed.</summary>
    Figures = 1,

    /// <summary>Tickets.</summary>
    Tickets = 2,

    /// <summary>Surveys put to customers, answered or not.</summary>
    Asked = 4,

    /// <summary>CSAT answers.</summary>
    Csat = 8,

    /// <summary>CES answers.</summary>
    Ces = 16,

    /// <summary>NPS answers.</summary>
    Nps = 32,

    /// <summary>Memberships.</summary>
    Members = 64,

    /// <summary>Tickets that state the customer's contacts or reopenings.</summary>
    Contacts = 128,

    /// <summary>Tickets that began at the desk.</summary>
    Desk = 256,

    /// <summary>Tickets of which it is known whether a person answered as soon as was demanded.</summary>
    Judged = 512,
}
