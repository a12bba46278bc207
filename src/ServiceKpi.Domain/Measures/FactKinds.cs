namespace ServiceKpi.Domain.Measures;

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
}
