namespace ServiceKpi.Domain.Reports;

/// <summary>What a comparison rests on.</summary>
/// <param name="Outlets">The outlets compared.</param>
/// <param name="OutletsLeftOut">The outlets left out because they were not open through both periods.</param>
/// <param name="DayPairs">
/// The outlet-days compared, each with its counterpart; none when whole periods are compared.
/// </param>
public sealed record ComparisonBasis(int Outlets, int OutletsLeftOut, long? DayPairs);
