namespace ServiceKpi.Domain.Kpis;

/// <summary>The two daily figures whose sums a KPI divides.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">What it is divided by.</param>
public sealed record DayRatio(Measure Numerator, Measure Denominator);
