namespace ServiceKpi.Web.Boards;

/// <summary>A day of a heatmap.</summary>
/// <param name="Entry">What was entered.</param>
/// <param name="Step">The step of its visits on the outlet's own scale, 1 for the quietest; 0 without visits.</param>
public sealed record HeatDay(EntryDay Entry, int Step);
