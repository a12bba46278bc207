namespace ServiceKpi.Domain.Reports;

/// <summary>How many tickets were opened about a topic.</summary>
/// <param name="Topic">The topic; none for tickets without one.</param>
/// <param name="Tickets">How many, at least 1.</param>
public sealed record TopicCount(string? Topic, long Tickets);
