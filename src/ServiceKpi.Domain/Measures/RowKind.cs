namespace ServiceKpi.Domain.Measures;

/// <summary>The kinds of rows that numbers rest on.</summary>
public enum RowKind
{
    /// <summary>Days of outlets, with the figures entered or without.</summary>
    Days,

    /// <summary>Tickets.</summary>
    Tickets,

    /// <summary>Surveys put to customers, answered or not.</summary>
    Answers,

    /// <summary>Memberships.</summary>
    Memberships,
}
