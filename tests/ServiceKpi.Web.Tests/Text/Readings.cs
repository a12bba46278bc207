namespace ServiceKpi.Web.Tests.Text;

/// <summary>Readings of one value, for tests of what is shown of it.</summary>
internal static class Readings
{
    private static readonly Period Now = new(new(2026, 11, 1), new(2026, 11, 30));
    private static readonly Period Then = new(new(2026, 10, 1), new(2026, 10, 31));

    public static KpiReading Of(string kpi, KpiValue value, KpiValue? then = null, bool few = false, bool fewBefore = false, Clarity clarity = Clarity.Clear) => new()
    {
        Kpi = KpiCatalog.Get(kpi),
        Outlet = null,
        Period = Now,
        Value = value,
        BelowMinimumSample = few,
        Coverage = new Coverage(1, 1),
        Comparison = then is null ? null : KpiComparison.Between(KpiCatalog.Get(kpi), value, then, Then) with
        {
            Clarity = clarity,
            BelowMinimumSample = fewBefore,
        },
    };

    public static KpiReading Of(string kpi, double value, double? then = null, bool few = false, bool fewBefore = false, Clarity clarity = Clarity.Clear) =>
        Of(kpi, Value(value), then is { } t ? Value(t) : null, few, fewBefore, clarity);

    private static KpiValue Value(double value) => KpiValue.Of(value, value, 1, 30);
}
