namespace ServiceKpi.Web.Features.Targets;

/// <summary>A row of the matrix with its cells, one for each KPI.</summary>
public sealed record TargetRow(TargetPlace Place, IReadOnlyList<TargetCell> Cells);
