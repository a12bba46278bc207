namespace ServiceKpi.Data.Import;

/// <summary>What the rows of a file are.</summary>
public enum ImportKind
{
    /// <summary>Service centers.</summary>
    Outlets,

    /// <summary>Visits and revenue of a business day.</summary>
    Daily,

    /// <summary>Customers' matters.</summary>
    Tickets,

    /// <summary>Questions put to customers, answered or not.</summary>
    Surveys,

    /// <summary>Who was a customer of which outlet from when to when.</summary>
    Memberships,

    /// <summary>Promotions.</summary>
    Events,

    /// <summary>What KPIs are to reach.</summary>
    Targets,
}
