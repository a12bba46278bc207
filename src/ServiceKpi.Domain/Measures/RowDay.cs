namespace ServiceKpi.Domain.Measures;

/// <summary>The day that a row belongs to: its attribution day.</summary>
public enum RowDay
{
    /// <summary>The business day as typed.</summary>
    Business,

    /// <summary>The day on which the ticket was opened.</summary>
    Opened,

    /// <summary>The day of the first response.</summary>
    FirstResponse,

    /// <summary>The day of the last resolution.</summary>
    Resolved,

    /// <summary>The day of the answer, or of the asking where there is none.</summary>
    Answered,

    /// <summary>The days of the membership, against the day before the period and the period's last.</summary>
    Held,
}
