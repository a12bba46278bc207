namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoTargetsTests
{
    private static readonly string[] OfQuality =
    [
        "first-response-time", "first-contact-resolution", "reopen-rate", "csat", "ces", "nps", "retention-rate", "delivery-performance",
    ];

    private static DemoWorld World => DemoWorld.November;

    private static TargetBook Book => new(World.Chain.TargetsOf(World.Chain.Outlets.Select((o, i) =>
    {
        typeof(Domain.Outlets.Outlet).GetProperty("Id")!.SetValue(o, i + 1);
        return o;
    })));

    [Fact]
    public void Every_outlet_has_targets_of_quality_in_every_month_and_a_plan_for_the_last_ones()
    {
        var book = Book;
        var first = World.Chain.FirstDay;

        OfQuality.Should().OnlyContain(id => World.Chain.Outlets.All(o => book.Find(KpiCatalog.Get(id), o, first) != null));
        World.Chain.Outlets.Should().OnlyContain(o => book.Find(KpiCatalog.Get("revenue"), o, World.Today) != null);
        book.Find(KpiCatalog.Get("revenue"), World.Outlet("SBY01"), first).Should().BeNull();
    }

    [Fact]
    public void Satisfaction_steps_up_once()
    {
        var book = Book;

        DateOnly[] months = [new(2026, 6, 30), new(2026, 7, 1)];
        months.Select(m => book.Find(KpiCatalog.Get("csat"), World.Outlet("SBY01"), m)!.Value).Should().Equal(80, 85);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("visits")]
    [InlineData("csat")]
    [InlineData("first-contact-resolution")]
    public void Last_month_some_outlets_met_their_target_and_some_did_not(string id)
    {
        var (book, kpi) = (Book, KpiCatalog.Get(id));

        var statuses = World.Chain.Outlets.Select(o => Status(book, kpi, o, World.LastMonth)).ToList();

        statuses.Should().Contain(TargetStatus.Met).And.Contain(TargetStatus.Missed);
    }

    private static TargetStatus Status(TargetBook book, Kpi kpi, Domain.Outlets.Outlet outlet, Period month)
    {
        var target = book.Find(kpi, outlet, month.From)!;
        return kpi.Evaluate(World.Measured(outlet.Code, month)).Value is { } value
            ? TargetJudge.Judge(kpi.Definition.Better, value, target.Value, target.Limit)
            : TargetStatus.None;
    }
}
