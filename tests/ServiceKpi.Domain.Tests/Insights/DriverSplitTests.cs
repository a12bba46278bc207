using FsCheck.Fluent;
using ServiceKpi.Domain.Insights;

namespace ServiceKpi.Domain.Tests.Insights;

public sealed class DriverSplitTests
{
    [Fact]
    public void More_visits_of_less_worth_show_as_two_effects()
    {
        var split = DriverSplit.Of(oldVisits: 100, oldRatio: 20, newVisits: 120, newRatio: 18);

        split.VisitsEffect.Should().Be(400, "20 visits more at the old ratio");
        split.RatioEffect.Should().Be(-240, "2 less for each of the new visits");
        split.Change.Should().Be((120 * 18) - (100 * 20));
    }

    [Fact]
    public void From_no_visits_at_all_everything_is_the_ratio_on_new_visits() =>
        DriverSplit.Of(0, 0, 50, 4).Should().Be(new DriverSplit(0, 200));

    [Fact]
    public void Two_effects_are_always_the_whole_change() => Law.Holds(
        from oldVisits in Gen.Choose(0, 100_000)
        from oldRatio in Gen.Choose(0, 100_000)
        from newVisits in Gen.Choose(0, 100_000)
        from newRatio in Gen.Choose(0, 100_000)
        select (oldVisits, oldRatio, newVisits, newRatio),
        x => DriverSplit.Of(x.oldVisits, x.oldRatio, x.newVisits, x.newRatio).Change
            .Should().Be(((double)x.newVisits * x.newRatio) - ((double)x.oldVisits * x.oldRatio)));
}
