namespace ServiceKpi.Domain.Why;

/// <summary>Takes the change of a KPI apart by outlet.</summary>
internal static class WhySplit
{
    private const double Slack = 1e-9;

    public static WhyItMoved Of(WhyItMoved why, KpiReport report)
    {
        var kpi = why.Total.Kpi.Definition.Drivers?.Rate ?? why.Total.Kpi;
        var total = report.Of(kpi).First();
        var outlets = Comparable(total, [.. report.Values.Where(v => v.Kpi == kpi && v is { Outlet: not null, Comparison: not null })]);
        var split = why.Kind switch
        {
            KpiSplit.Drivers => ByDrivers(why, outlets),
            KpiSplit.Sum => BySum(why, outlets),
            _ => ByMix(why, outlets),
        };
        return split with { Outlets = [.. split.Outlets.OrderByDescending(o => Math.Abs(o.Change))] };
    }

    /// <summary>A fair comparison leaves outlets out of the total; those are found by having no value on one side.</summary>
    private static List<KpiReading> Comparable(KpiReading total, List<KpiReading> outlets)
    {
        var complete = outlets.Where(o => o.Comparison is { Now.Value: not null, Value.Value: not null }).ToList();
        return Gap(outlets) < Gap(complete) ? outlets : complete;

        double Gap(List<KpiReading> some) =>
            Math.Abs(some.Sum(o => Now(o).Numerator) - Now(total).Numerator)
            + Math.Abs(some.Sum(o => Then(o).Numerator) - Then(total).Numerator);
    }

    private static WhyItMoved ByDrivers(WhyItMoved why, List<KpiReading> outlets)
    {
        var figures = outlets.Select(o => (Then: Drivers(Then(o)), Now: Drivers(Now(o)))).ToList();
        var whole = DriverSplit.Of(figures);
        return why with
        {
            Volume = whole.Visits,
            Mix = whole.Mix,
            Own = whole.Ratio,
            Outlets = [.. outlets.Zip(figures, (o, f) =>
            {
                var split = DriverSplit.Of(f.Then, f.Now);
                return new OutletCause(o.Outlet!, Then(o), Now(o), split.Visits, split.Ratio, split.Unsplit);
            })],
        };

        static DriverFigures Drivers(RateFigures figures) => new(figures.Denominator, figures.Numerator);
    }

    private static WhyItMoved BySum(WhyItMoved why, List<KpiReading> outlets) => why with
    {
        Own = outlets.Sum(o => Now(o).Numerator - Then(o).Numerator),
        Outlets = [.. outlets.Select(o =>
            new OutletCause(o.Outlet!, Then(o), Now(o), 0, Now(o).Numerator - Then(o).Numerator, 0))],
    };

    private static WhyItMoved ByMix(WhyItMoved why, List<KpiReading> outlets)
    {
        if (MixSplit.Of([.. outlets.Select(o => (Then(o), Now(o)))]) is not { } split)
        {
            return why;
        }

        return why with
        {
            Mix = Clean(why.Scale * split.Mix),
            Own = Clean(why.Scale * split.Own),
            Outlets = [.. outlets.Zip(split.Parts, (o, p) =>
                new OutletCause(o.Outlet!, Then(o), Now(o), why.Scale * p.Mix, why.Scale * p.Own, 0))],
        };

        static double Clean(double effect) => Math.Abs(effect) < Slack ? 0 : effect;
    }

    private static RateFigures Now(KpiReading reading) => Figures(reading.Comparison!.Now);

    private static RateFigures Then(KpiReading reading) => Figures(reading.Comparison!.Value);

    private static RateFigures Figures(KpiValue value) => new(value.Numerator, value.Denominator);
}
