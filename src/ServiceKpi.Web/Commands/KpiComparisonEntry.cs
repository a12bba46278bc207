namespace ServiceKpi.Web.Commands;

/// <summary>What a value is compared with, and the change in percent or points.</summary>
internal sealed record KpiComparisonEntry(DateOnly From, DateOnly To, double? Value, double? Change, string ChangeUnit)
{
    /// <summary>A comparison of a report in this form.</summary>
    public static KpiComparisonEntry Of(KpiComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            comparison.Period.From,
            comparison.Period.To,
            comparison.Value.Value,
            comparison.Change,
            KpiTerms.Of(comparison.Unit));
    }
}
