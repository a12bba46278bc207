namespace ServiceKpi.Domain.Reports;

/// <summary>How many tickets came through a channel.</summary>
/// <param name="Channel">The channel, as most tickets write it; none for tickets that state none.</param>
/// <param name="Tickets">How many, at least 1.</param>
public sealed record ChannelCount(string? Channel, long Tickets);
