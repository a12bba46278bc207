using ServiceKpi.Data.Queries;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;
using ServiceKpi.TestKit;

namespace ServiceKpi.Data.Tests.Queries;

public sealed class MeasureSourceTests
{
    private const int Questions = 12;

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite, 1)]
    [InlineData(DatabaseProvider.Sqlite, 5)]
    [InlineData(DatabaseProvider.Sqlite, 30)]
    [InlineData(DatabaseProvider.SqlServer, 1)]
    [InlineData(DatabaseProvider.SqlServer, 5)]
    [InlineData(DatabaseProvider.SqlServer, 30)]
    public async Task Outlets_and_overlapping_periods_have_the_sums_of_their_facts(DatabaseProvider provider, int periods)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var random = new System.Random(periods);
        var facts = await StoredFacts.IntoAsync(database, random);
        var source = database.Get<IMeasureSource>();
        for (var question = 0; question < Questions; question++)
        {
            Outlet[] outlets = [.. facts.Outlets.Where(_ => random.Next(3) > 0)];
            Period[] asked = [.. Enumerable.Range(0, periods).Select(_ => AnyPeriod(random)).Distinct()];

            var table = await source.ReadAsync([.. outlets.Select(o => o.Id)], asked, default);

            foreach (var (outlet, period) in outlets.SelectMany(o => asked.Select(p => (o, p))))
            {
                table[outlet.Id, period].Should().Be(facts.Count(outlet, period), $"{outlet.Code} over {period}");
            }
        }
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Nothing_counted_and_unknown_outlets_are_zero(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Facts.Outlet());
        var period = Period.Of(Facts.Day);

        var table = await database.Get<IMeasureSource>().ReadAsync([1, 99], [period], default);

        table[1, period].Should().Be(MeasureSums.Zero);
        table[99, period].Should().Be(MeasureSums.Zero);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Memberships_are_those_that_held_on_any_day_of_the_period(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var random = new System.Random(3);
        var facts = await StoredFacts.IntoAsync(database, random);
        int[] outlets = [.. facts.Outlets.Take(2).Select(o => o.Id)];
        for (var question = 0; question < Questions; question++)
        {
            var period = AnyPeriod(random);

            var found = await database.Get<IMeasureSource>().MembershipsAsync(outlets, period, default);

            found.Should().BeEquivalentTo(facts.Memberships.Where(m => outlets.Contains(m.OutletId)
                && (period.EachDay().Any(day => m.JoinedOn <= day && !(day >= m.LeftOn))
                    || (m.JoinedOn == m.LeftOn && m.JoinedOn > period.From && m.JoinedOn <= period.To))));
        }
    }

    private static Period AnyPeriod(System.Random random)
    {
        var from = Facts.Day.AddDays(random.Next(-5, 70));
        return new Period(from, from.AddDays(random.Next(4) == 0 ? 400 : random.Next(12)));
    }
}
