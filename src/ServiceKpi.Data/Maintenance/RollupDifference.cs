namespace ServiceKpi.Data.Maintenance;

/// <summary>A rollup that is not what its facts say.</summary>
/// <param name="Outlet">The outlet's code.</param>
/// <param name="Day">The day.</param>
/// <param name="What">The measure, histogram or topic.</param>
/// <param name="Stored">What the rollup holds.</param>
/// <param name="Counted">What the facts give.</param>
public sealed record RollupDifference(string Outlet, DateOnly Day, string What, string Stored, string Counted);
