namespace ServiceKpi.Domain.Evidence;

/// <summary>A row as it is stored, with what its judgement needs beside it.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Day">The day the row belongs to; of a membership the day it ended, else the day it began.</param>
public sealed record FactRow(Outlet Outlet, DateOnly Day)
{
    /// <summary>What was entered for the day; of a ticket, where the KPI asks for it, for the day of its opening.</summary>
    public DailyEntry? Entry { get; init; }

    /// <summary>The ticket, of a row of tickets.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>The survey, of a row of answers.</summary>
    public SurveyAnswer? Answer { get; init; }

    /// <summary>The membership, of a row of memberships.</summary>
    public Membership? Membership { get; init; }

    /// <summary>All memberships of the same customer at the outlets asked about that touch the period, this one too.</summary>
    public IReadOnlyList<Membership> OfCustomer { get; init; } = [];
}
