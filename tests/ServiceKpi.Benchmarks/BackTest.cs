using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>
/// How often the landing of a month was right: for each outlet and all together, on the morning of five days of each month that
/// is over, by nothing but what was entered for the days before. A day that was never entered counts as closed, on both sides.
/// </summary>
internal sealed class BackTest(MeasureTable table, IReadOnlyList<Outlet> outlets, HolidayCalendar holidays)
{
    private static readonly int[] Mornings = [5, 10, 15, 20, 25];
    private static readonly Kpi[] Sums = [KpiCatalog.Get("visits"), KpiCatalog.Get("revenue")];

    public static async Task RunAsync(string database, DateOnly? from, DateOnly? to)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddKpiData(new DatabaseOptions { ConnectionString = database })
            .BuildServiceProvider();
        var outlets = await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
        var holidays = new HolidayCalendar(await services.GetRequiredService<IHolidayBook>().AllAsync(CancellationToken.None));
        var source = services.GetRequiredService<IMeasureSource>();
        var whole = new Period(new DateOnly(2018, 1, 1), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime));
        var table = await source.ReadAsync([.. outlets.Select(o => o.Id)], [whole], CancellationToken.None);
        new BackTest(table, outlets, holidays).Print(new Period(from ?? whole.From, to ?? whole.To));
    }

    private static IEnumerable<Period> MonthsOf(Period days)
    {
        for (var month = Period.MonthOf(days.From); month.To <= days.To; month = Period.MonthOf(month.To.AddDays(1)))
        {
            if (month.From >= days.From)
            {
                yield return month;
            }
        }
    }

    private void Print(Period days)
    {
        foreach (var kpi in Sums)
        {
            var score = new BackTestScore(kpi.Id);
            var group = new BackTestScore(kpi.Id + ", all outlets together");
            var opened = new BackTestScore(kpi.Id + ", as if each had opened on the first, nothing to twice what is projected");
            foreach (var month in MonthsOf(days))
            {
                foreach (var morning in Mornings)
                {
                    Judge(kpi, month, month.From.AddDays(morning - 1), score, group, opened);
                }
            }

            score.Print();
            group.Print();
            opened.Print();
        }
    }

    private void Judge(Kpi kpi, Period month, DateOnly today, BackTestScore score, BackTestScore group, BackTestScore opened)
    {
        var months = new List<OutletMonth>();
        var (truth, naive) = (0.0, 0.0);
        foreach (var outlet in outlets)
        {
            double?[] entered = [.. month.EachDay().Select(day => Figure(kpi, outlet, day))];
            var known = Known(kpi, outlet, month, today, DateOnly.MinValue);
            if (!known.HasRange || known.DaysEntered == 0 || known.Ahead.Projected <= 0)
            {
                continue;
            }

            var sum = entered.OfType<double>().Sum();
            var straight = known.Done / known.DaysEntered * entered.OfType<double>().Count();
            score.Add(today.Day, Landing.Of([known])!, sum, straight, month.From);
            months.Add(known);
            var young = Landing.Of([Known(kpi, outlet, month, today, month.From)])!;
            opened.Add(today.Day, young with { Range = new(young.Done, (2 * young.Projected) - young.Done) }, sum, straight, month.From);
            (truth, naive) = (truth + sum, naive + straight);
        }

        if (months.Count > 1)
        {
            group.Add(today.Day, Landing.Of(months)!, truth, naive, month.From);
        }
    }

    /// <summary>What was known on the morning, of the days since one.</summary>
    private OutletMonth Known(Kpi kpi, Outlet outlet, Period month, DateOnly today, DateOnly since) => OutletMonth.Of(
        outlet,
        month,
        today,
        holidays,
        day => day >= since && day < today ? Figure(kpi, outlet, day) : null,
        day => day >= month.From && Figure(kpi, outlet, day) is null);

    private double? Figure(Kpi kpi, Outlet outlet, DateOnly day)
    {
        var sums = table[outlet.Id, day];
        return sums[kpi.Definition.EnteredDays!.Value] > 0 ? sums[kpi.DailySum!.Value] : null;
    }
}
