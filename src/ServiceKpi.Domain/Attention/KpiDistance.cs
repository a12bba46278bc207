namespace ServiceKpi.Domain.Attention;

/// <summary>How far a value of a KPI lies from another, and how much that matters.</summary>
internal static class KpiDistance
{
    private const double Much = 0.25;
    private const double Some = 0.1;

    /// <summary>The distance as a share of the KPI's scale, or of the other value where there is no scale; 0 or more.</summary>
    public static double ShareOf(Kpi kpi, double difference, double other)
    {
        var whole = kpi.Definition.Unit switch
        {
            KpiUnit.Percent => 100,
            KpiUnit.Points => 200,
            KpiUnit.Score => 4,
            _ => Math.Abs(other),
        };
        return whole == 0 ? 1 : Math.Abs(difference) / whole;
    }

    /// <summary>How much there is at stake.</summary>
    public static Severity SeverityOf(double share) =>
        share >= Much ? Severity.High : share >= Some ? Severity.Middle : Severity.Low;

    /// <summary>
    /// The key of a finding about the KPI of an outlet in a month. The whole month: a month that runs gets a longer stretch every
    /// day and stays one finding.
    /// </summary>
    public static FindingKey KeyOf(FindingKind kind, KpiReading reading, double share) => new(
        kind, reading.Outlet!.Code, reading.Kpi.Id, Period.MonthOf(reading.Period.From), SeverityOf(share).ToString());
}
