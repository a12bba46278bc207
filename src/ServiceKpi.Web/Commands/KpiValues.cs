namespace ServiceKpi.Web.Commands;

/// <summary>A report as programs read it: the answer of <c>GET /kpi-values</c> and of the command <c>kpis</c>.</summary>
/// <param name="Currency">The ISO 4217 code of every amount.</param>
/// <param name="Values">The values.</param>
internal sealed record KpiValues(string Currency, IReadOnlyList<KpiValueEntry> Values)
{
    /// <summary>The report in this form.</summary>
    public static KpiValues Of(KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Currency, [.. report.Values.Select(KpiValueEntry.Of)]);
    }
}
