namespace ServiceKpi.Domain.Tests.Targets;

public class TargetAdjustmentTests
{
    [Theory]
    [InlineData("revenue", 412_300_000, 5, 433_000_000)]
    [InlineData("visits", 5_480, 10, 6_030)]
    [InlineData("visits", 96, -10, 86.4)]
    [InlineData("csat", 85, 3, 87.5)]
    [InlineData("csat", 98, 5, 100)]
    [InlineData("ces", 2.5, -10, 2.25)]
    [InlineData("ces", 1.05, -20, 1)]
    [InlineData("nps", -20, 10, -18)]
    [InlineData("first-response-time", 7_200, -12, 6_360)]
    [InlineData("first-response-time", 90, 10, 100)]
    [InlineData("first-response-time", 40, 10, 44)]
    [InlineData("revenue", 0, 10, 0)]
    public void A_target_moves_to_a_number_that_somebody_would_have_chosen(string kpi, double from, double percent, double to) =>
        TargetAdjustment.By(KpiCatalog.Get(kpi), Aim(from), percent).Should().Be(Aim(to));

    [Fact]
    public void The_limit_moves_along_and_never_past_the_target()
    {
        TargetAdjustment.By(KpiCatalog.Get("csat"), new(8500, 7800), 10).Should().Be(new TargetAim(9350, 8600));
        TargetAdjustment.By(KpiCatalog.Get("csat"), new(9800, 9700), 20).Should().Be(new TargetAim(10000, 10000));
        TargetAdjustment.By(KpiCatalog.Get("ces"), new(150, 160), -50).Should().Be(new TargetAim(100, 100));
        TargetAdjustment.By(KpiCatalog.Get("ces"), new(250, 300), 10).Should().Be(new TargetAim(275, 330));
        TargetAdjustment.By(KpiCatalog.Get("nps"), new(500, -5000), 200).Should().Be(new TargetAim(1500, 1500), "−50 and twice 50 more is 50");
    }

    [Fact]
    public void Nothing_stays_nothing() =>
        TargetAdjustment.By(KpiCatalog.Get("csat"), TargetAim.None, 10).Should().Be(TargetAim.None);

    private static TargetAim Aim(double value) => new((long)Math.Round(value * 100), null);
}
