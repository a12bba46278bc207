namespace ServiceKpi.Domain.Tests.Score;

/// <summary>Versions, parts and values for tests of scores.</summary>
internal static class Scores
{
    public static Period March { get; } = Period.MonthOf(TestTime.Day("2026-03-01"));

    /// <summary>A part whose floor is stated in units, or in percent of the target for a sum.</summary>
    public static ScorePart Part(string kpi, int weight, double floor) => new(kpi, weight, (long)Math.Round(floor * 100));

    public static ScoreDefinition Version(params ScorePart[] parts) => Version(1, "2026-01-01", parts);

    /// <summary>A version as it is stored under a number.</summary>
    public static ScoreDefinition Version(int id, string from, params ScorePart[] parts)
    {
        var version = new ScoreDefinition("Service", TestTime.Day(from), parts);
        typeof(ScoreDefinition).GetProperty(nameof(ScoreDefinition.Id))!.SetValue(version, id);
        return version;
    }

    public static KpiReading Reading(
        string kpi, double? value, double? target, bool few = false, Period? period = null, Outlet? outlet = null) => new()
        {
            Kpi = KpiCatalog.Get(kpi),
            Outlet = outlet,
            Period = period ?? March,
            Value = value is { } known ? KpiValue.Of(known, known, 1, few ? 2 : 30) : KpiValue.None(NoDataReason.NoEvents),
            BelowMinimumSample = few,
            Coverage = new Coverage(31, 31),
            Target = target is { } aim ? new TargetReading(aim, null, TargetStatus.None) : null,
        };
}
