namespace ServiceKpi.Web.Tests.Address;

public class DashboardStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Codes = ["JKT01", "a b", "é&=?#", "+", "1,2"];
    private static readonly PeriodCalendar Calendar = new();

    [Fact]
    public void The_usual_view_has_an_address_without_parameters() =>
        new DashboardState().ToQuery().Should().BeEmpty();

    [Fact]
    public void A_full_state_is_written_in_a_fixed_order() =>
        new DashboardState
        {
            Outlets = ["JKT01", "A&B"],
            Choice = PeriodChoice.Custom,
            Custom = new Period(new(2026, 11, 1), new(2026, 11, 21)),
            Grain = Grain.Week,
            Comparison = Comparison.LastYearWeekday,
            Fairness = Fairness.Plain,
            Kpi = "csat",
            Columns = ["csat", "nps"],
            Sort = new SortOrder("nps", true),
            Filter = "bandung dago",
        }.ToQuery().Should().Be(
            "?outlet=JKT01&outlet=A%26B&from=2026-11-01&to=2026-11-21&grain=week&compare=last-year-weekday&basis=plain&kpi=csat"
            + "&cols=csat,nps&sort=-nps&q=bandung%20dago");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_state_survives_its_address(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var state = Any(random);

            DashboardState.Parse(state.ToQuery()).Should().BeEquivalentTo(state);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("?period=tomorrow&grain=second&compare=sideways&kpi=luck&cols=luck,,&sort=-luck&outlet=&q=")]
    [InlineData("?from=2026-02-30&to=2026-03-01")]
    [InlineData("?from=2026-03-01")]
    [InlineData("?from=0001-01-01&to=9999-12-31")]
    [InlineData("?from=2026-01-01T00:00&to=x")]
    [InlineData("?period=custom")]
    [InlineData("?%%%=&==&&&")]
    public void What_cannot_be_understood_is_the_usual_view(string? query) =>
        DashboardState.Parse(query).Should().BeEquivalentTo(new DashboardState(), o => o.Excluding(s => s.Unread));

    [Theory]
    [InlineData("?from=01/10/2026&to=31/10/2026", "from 01/10/2026 NoDay", "to 31/10/2026 NoDay")]
    [InlineData("?from=2026-10-01", "to  Missing")]
    [InlineData("?to=2026-10-01", "from  Missing")]
    [InlineData("?from=2026-11-21&to=2026-11-01", "from 2026-11-21 Reversed")]
    [InlineData("?from=1999-01-01&to=1999-02-01", "from 1999-01-01 TooFar")]
    [InlineData("?period=tomorrow&grain=second&compare=sideways", "period tomorrow NoWord", "grain second NoWord", "compare sideways NoWord")]
    [InlineData("?period=year&from=x")]
    [InlineData("?period=custom&from=&to=")]
    [InlineData("?from=2026-10-01&to=2026-10-31&outlet=SBY01")]
    public void What_cannot_be_understood_is_remembered(string query, params string[] unread) =>
        DashboardState.Parse(query).Unread.Select(u => $"{u.Name} {u.Value} {u.Fault}").Should().BeEquivalentTo(unread);

    [Fact]
    public void A_filter_longer_than_anybody_types_is_dropped() =>
        DashboardState.Parse("?q=" + new string('x', 101)).Filter.Should().BeEmpty();

    [Fact]
    public void Dates_the_wrong_way_round_are_turned() =>
        DashboardState.Parse("?from=2026-11-21&to=2026-11-01").Custom
            .Should().Be(new Period(new(2026, 11, 1), new(2026, 11, 21)));

    [Fact]
    public void A_named_period_goes_before_dates() =>
        DashboardState.Parse("?period=year&from=2026-11-01&to=2026-11-21").Choice.Should().Be(PeriodChoice.Year);

    [Fact]
    public void Columns_may_be_repeated_as_a_form_sends_them() =>
        DashboardState.Parse("?cols=csat&cols=nps&cols=csat").Columns.Should().Equal("csat", "nps");

    // On the first day of a month nobody has entered anything of it.
    [Theory]
    [InlineData("2026-11-30", PeriodChoice.ThisMonth, "2026-11-01", "2026-11-30")]
    [InlineData("2026-12-01", PeriodChoice.LastMonth, "2026-11-01", "2026-11-30")]
    [InlineData("2026-12-02", PeriodChoice.ThisMonth, "2026-12-01", "2026-12-31")]
    public void Unless_another_is_chosen_the_month_of_the_last_day_that_is_over_is_shown(string today, PeriodChoice choice, string from, string to)
    {
        var (state, day) = (DashboardState.Parse("?outlet=JKT01"), TestTime.Day(today));

        state.ChoiceOn(day).Should().Be(choice);
        state.PeriodOn(day, Calendar).Should().Be(new Period(TestTime.Day(from), TestTime.Day(to)));
        DashboardState.Parse("?period=this-month").PeriodOn(TestTime.Day("2026-12-01"), Calendar).From.Should().Be(TestTime.Day("2026-12-01"), "whoever asks for this month gets it");
    }

    [Theory]
    [InlineData(PeriodChoice.Today, "2026-11-21", "2026-11-21")]
    [InlineData(PeriodChoice.Yesterday, "2026-11-20", "2026-11-20")]
    [InlineData(PeriodChoice.ThisWeek, "2026-11-16", "2026-11-22")]
    [InlineData(PeriodChoice.Last7Days, "2026-11-15", "2026-11-21")]
    [InlineData(PeriodChoice.LastQuarter, "2026-07-01", "2026-09-30")]
    [InlineData(PeriodChoice.ThisMonth, "2026-11-01", "2026-11-30")]
    [InlineData(PeriodChoice.LastMonth, "2026-10-01", "2026-10-31")]
    [InlineData(PeriodChoice.Last30Days, "2026-10-23", "2026-11-21")]
    [InlineData(PeriodChoice.Quarter, "2026-10-01", "2026-12-31")]
    [InlineData(PeriodChoice.Year, "2026-01-01", "2026-12-31")]
    public void Every_name_means_days(PeriodChoice choice, string from, string to) =>
        new DashboardState { Choice = choice }.PeriodOn(Today, Calendar)
            .Should().Be(new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void The_page_of_an_outlet_keeps_the_period_and_drops_the_choice_of_outlets() =>
        new DashboardState { Outlets = ["X"], Choice = PeriodChoice.Year, Filter = "y" }.OnOutlet("A/B")
            .Should().Be("/outlets/A%2FB?period=year");

    private static DashboardState Any(Random random)
    {
        var custom = random.Next(2) == 0 ? (Period?)null : AnyPeriod(random);
        var named = Enum.GetValues<PeriodChoice>().Where(c => c != PeriodChoice.Custom).ToArray();
        return new DashboardState
        {
            Outlets = [.. random.GetItems(Codes, random.Next(4)).Distinct()],
            Region = random.Next(2) == 0 ? null : "Jawa & Bali",
            Choice = custom is null ? named[random.Next(named.Length)] : PeriodChoice.Custom,
            Custom = custom,
            Grain = random.Next(2) == 0 ? null : Slugs.AllGrains.ElementAt(random.Next(Slugs.AllGrains.Count)),
            Comparison = Slugs.AllComparisons.ElementAt(random.Next(Slugs.AllComparisons.Count)),
            Fairness = Slugs.AllBases.ElementAt(random.Next(Slugs.AllBases.Count)),
            Kpi = AnyKpi(random),
            Columns = [.. Enumerable.Range(0, random.Next(5)).Select(_ => AnyKpi(random)).Distinct()],
            Sort = random.Next(2) == 0 ? null : new SortOrder(AnyKpi(random), random.Next(2) == 0),
            Filter = random.Next(2) == 0 ? string.Empty : "50% & more+",
        };
    }

    private static string AnyKpi(Random random) => KpiCatalog.All[random.Next(KpiCatalog.All.Count)].Id;

    private static Period AnyPeriod(Random random)
    {
        var from = new DateOnly(2000, 1, 1).AddDays(random.Next(30000));
        return new Period(from, from.AddDays(random.Next(1000)));
    }
}
