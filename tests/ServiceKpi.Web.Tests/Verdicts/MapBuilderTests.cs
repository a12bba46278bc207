namespace ServiceKpi.Web.Tests.Verdicts;

public sealed class MapBuilderTests
{
    private static readonly Period Now = Period.MonthOf(new DateOnly(2026, 10, 1));
    private static readonly Period Then = Period.MonthOf(new DateOnly(2026, 9, 1));

    [Fact]
    public void More_visits_lie_to_the_right_and_a_higher_ratio_up()
    {
        var map = Build((20, 10), (-20, -10));

        var (up, down) = (map.Points.Single(p => p.Name == "Outlet 0"), map.Points.Single(p => p.Name == "Outlet 1"));
        up.Should().BeEquivalentTo(new { X = 5.0 / 6, Y = 0.25 }, "20 of an axis to 30, and 10 of one to 20");
        (down.X + up.X).Should().BeApproximately(1, 1e-9);
        (down.Y + up.Y).Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void The_area_of_a_bubble_grows_with_the_revenue()
    {
        var map = Build((1, 1), (50, 50));

        map.Points.Select(p => p.Name).Should().Equal(["Outlet 1", "Outlet 0"], "the larger is drawn first and covers none");
        map.Points[0].Radius.Should().Be(15);
        map.Points[1].Radius.Should().BeInRange(4, 15);
    }

    [Fact]
    public void One_wild_outlet_of_many_lies_at_the_edge_and_does_not_press_the_others_together()
    {
        var map = Build([(900, 1), .. Enumerable.Repeat((8.0, 1.0), 99)]);

        map.X.Bound.Should().Be(10);
        map.Points.Where(p => p.IsBeyond).Should().ContainSingle().Which.X.Should().Be(1);
    }

    [Fact]
    public void An_outlet_without_a_verdict_is_told_of_and_not_drawn()
    {
        var map = Build((1, 1), (double.NaN, 1));

        map.Points.Should().ContainSingle();
        map.Untold.Should().ContainSingle().Which.View.Reasons.Should().Be("Not enough was entered to compare.");
    }

    [Fact]
    public void Names_never_cover_each_other_and_among_hundreds_only_a_few_are_written()
    {
        var random = new Random(7);
        var map = Build([.. Enumerable.Range(0, 500).Select(_ => (random.NextDouble() * 40 - 20, random.NextDouble() * 40 - 20))]);

        map.Points.Count(p => p.Label is not null).Should().BeInRange(1, 10);
        map.Points.Should().HaveCount(500);
    }

    [Fact]
    public void Where_there_is_room_every_outlet_is_named() =>
        Build((30, 10), (-30, -10), (-30, 10)).Points.Should().OnlyContain(p => p.Label != null);

    [Fact]
    public void Twelve_outlets_of_one_chain_are_all_named_across_a_page()
    {
        // As the demo lies on the map: most within a few percent of each other.
        var map = Build(
            (12, 8), (9, 6), (5, 3), (4, -2), (2, 1), (-1, 2), (-3, 4), (-6, 5), (-8, -7), (-12, -9), (6, -6), (3, -9));

        map.Points.Should().HaveCount(12).And.OnlyContain(p => p.Label != null);
    }

    private static MapModel Build(params (double Visits, double Ratio)[] changes)
    {
        var outlets = changes.Select((_, i) => new Outlet($"O{i}", $"Outlet {i}", "UTC")).ToList();
        var organisation = new FixedOrganisation();
        return new MapBuilder(organisation, new VerdictFormatter(organisation, Languages.Speak("en-US"))).Build(
            new KpiReport
            {
                Currency = "IDR",
                Period = Now,
                ComparedWith = Then,
                Pieces = [Now],
                Outlets = outlets,
                Coverage = default,
                Values = [.. changes.Zip(outlets).SelectMany(c => new[]
                {
                    Reading("visits", c.Second, c.First.Visits),
                    Reading("transaction-ratio", c.Second, c.First.Ratio),
                    Reading("revenue", c.Second, c.First.Visits),
                })],
            },
            new DashboardState());
    }

    private static KpiReading Reading(string id, Outlet outlet, double change)
    {
        var kpi = KpiCatalog.Get(id);
        var value = double.IsNaN(change) ? KpiValue.None(NoDataReason.NotEntered) : KpiValue.Of(100 + change, 100 + change, 1, 1000);
        return new KpiReading
        {
            Kpi = kpi,
            Outlet = outlet,
            Period = Now,
            Value = value,
            BelowMinimumSample = false,
            Coverage = new Coverage(30, 30),
            Comparison = KpiComparison.Between(kpi, value, KpiValue.Of(100, 100, 1, 1000), Then) with { Coverage = new Coverage(30, 30) },
        };
    }
}
