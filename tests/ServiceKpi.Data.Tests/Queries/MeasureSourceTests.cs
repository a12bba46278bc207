using Microsoft.EntityFrameworkCore;

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
    public async Task Members_are_counted_of_the_outlets_asked_for(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var random = new System.Random(3);
        var facts = await StoredFacts.IntoAsync(database, random);
        int[] outlets = [.. facts.Outlets.Take(2).Select(o => o.Id)];
        for (var question = 0; question < Questions; question++)
        {
            var period = AnyPeriod(random);

            var ledger = await database.Get<IMeasureSource>().MembersAsync(default);

            ledger.Of(outlets, period).Should().Be(
                MembershipCounts.Of(facts.Memberships.Where(m => outlets.Contains(m.OutletId)), period));
        }
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_kept_is_read_again_when_a_day_or_a_membership_changes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (one, other) = (Facts.Outlet("A"), Facts.Outlet("B"));
        await database.SaveAsync(one);
        await database.SaveAsync(other);
        await database.SaveAsync(new DailyEntry(one.Id, Facts.Day, 10, 500_00), new DailyEntry(other.Id, Facts.Day, 7, 500_00));
        var source = database.Get<IMeasureSource>();
        (await VisitsAsync(source, one, other)).Should().Equal(10, 7);
        var march = Period.MonthOf(Facts.Day);
        (await source.MembersAsync(default)).Of([one.Id], march).Should().Be(new MembershipCounts(0, 0));

        await using (var context = database.Open())
        {
            context.Become(await context.DailyEntries.SingleAsync(e => e.OutletId == one.Id), new DailyEntry(one.Id, Facts.Day, 12, 500_00));
            await context.StoreAsync(TestActors.Budi, default);
        }

        await database.SaveAsync(new Membership("C1", one.Id, Facts.Day.AddDays(-30)));

        (await VisitsAsync(source, one, other)).Should().Equal(12, 7);
        (await source.MembersAsync(default)).Of([one.Id], march).Should().Be(new MembershipCounts(1, 1));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Only_the_months_of_an_outlet_that_have_changed_are_read_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet("A");
        await database.SaveAsync(outlet);
        var next = Facts.Day.AddMonths(1);
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, 10, 500_00), new DailyEntry(outlet.Id, next, 20, 500_00));
        var source = database.Get<IMeasureSource>();
        (await VisitsAsync()).Should().Equal(10, 20);

        await using (var context = database.Open())
        {
            await context.OutletDays.Where(d => d.Day == next)
                .ExecuteUpdateAsync(set => set.SetProperty(d => EF.Property<long>(d, nameof(Measure.Visits)), 99));
            context.Become(await context.DailyEntries.SingleAsync(e => e.Day == Facts.Day), new DailyEntry(outlet.Id, Facts.Day, 12, 500_00));
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await VisitsAsync()).Should().Equal([12, 20], "nobody said that the second month has changed");

        async Task<long[]> VisitsAsync()
        {
            var table = await source.ReadAsync([outlet.Id], [Period.Of(Facts.Day), Period.Of(next)], default);
            return [table[outlet.Id, Facts.Day, Measure.Visits], table[outlet.Id, next, Measure.Visits]];
        }
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Facts_begin_on_the_first_day_that_has_them_also_after_one_was_moved_or_removed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (one, other) = (Facts.Outlet("A"), Facts.Outlet("B"));
        await database.SaveAsync(one);
        await database.SaveAsync(other);
        await database.SaveAsync(
            Facts.Ticket(one, "T1", "2026-02-27 08:00"),
            Facts.Ticket(one, "T2", "2026-03-05 08:00"),
            new SurveyAnswer("S1", one.Id, SurveyKind.Nps, 9, Facts.Day),
            new DailyEntry(other.Id, Facts.Day, null, null, isClosed: true));
        var source = database.Get<IMeasureSource>();

        (await BeginningsAsync(source, one, other)).Should().Equal(
            new FactBeginnings { Tickets = TestTime.Day("2026-02-27"), Asked = Facts.Day, Nps = Facts.Day },
            new FactBeginnings { Figures = Facts.Day });

        await using (var context = database.Open())
        {
            context.Remove(await context.Tickets.SingleAsync(t => t.Number == "T1"));
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await BeginningsAsync(source, one)).Single().Tickets.Should().Be(TestTime.Day("2026-03-05"));
    }

    [Fact]
    public async Task Too_much_is_forgotten_and_read_again_when_asked_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        var facts = await StoredFacts.IntoAsync(database, new System.Random(4));
        using var blocks = new MonthBlocks(database.Get<IDbContextFactory<KpiDbContext>>(), new MonthBlockOptions(MostBytes: 4000));
        int[] outlets = [.. facts.Outlets.Select(o => o.Id)];
        foreach (var month in Enumerable.Range(-2, 6).Concat(Enumerable.Range(-2, 6)).Select(m => Period.MonthOf(Facts.Day.AddMonths(m))))
        {
            var table = await blocks.ReadAsync(outlets, [month], default);

            foreach (var outlet in facts.Outlets)
            {
                table[outlet.Id, month].Should().Be(facts.Count(outlet, month));
            }
        }
    }

    private static async Task<IEnumerable<long>> VisitsAsync(IMeasureSource source, params Outlet[] outlets)
    {
        var table = await source.ReadAsync([.. outlets.Select(o => o.Id)], [Period.Of(Facts.Day)], default);
        return outlets.Select(o => table[o.Id, Facts.Day][Measure.Visits]);
    }

    /// <summary>Asked of a month in which there is nothing: where facts begin does not hang on what is read.</summary>
    private static async Task<IEnumerable<FactBeginnings>> BeginningsAsync(IMeasureSource source, params Outlet[] outlets)
    {
        var table = await source.ReadAsync([.. outlets.Select(o => o.Id)], [Period.Of(Facts.Day.AddYears(1))], default);
        return outlets.Select(o => table.BeginningsOf(o.Id));
    }

    private static Period AnyPeriod(System.Random random)
    {
        var from = Facts.Day.AddDays(random.Next(-5, 70));
        return new Period(from, from.AddDays(random.Next(4) == 0 ? 400 : random.Next(12)));
    }
}
