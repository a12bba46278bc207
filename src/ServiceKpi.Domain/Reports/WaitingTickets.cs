namespace ServiceKpi.Domain.Reports;

/// <summary>The tickets that nobody has answered yet, which no response time can show.</summary>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="OldestOpenedAt">When the oldest was opened, UTC; none when there is none.</param>
public sealed record WaitingTickets(long Count, DateTime? OldestOpenedAt);
