using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class ScoreChangeTests
{
    private static readonly ScoreDefinition One = Version(1, "2026-01-01", Part("csat", 1, 0), Part("nps", 1, 0));
    private static readonly ScoreDefinition Two = Version(2, "2026-03-01", Part("csat", 1, 0), Part("nps", 1, 0));

    [Fact]
    public void Scores_of_one_version_and_the_same_parts_have_a_change() =>
        ScoreChange.Between(Of(One, 70, 40), Of(One, 60, 40)).Should().BeEquivalentTo(new ScoreChange(5, null, []));

    [Fact]
    public void Scores_of_two_versions_are_not_compared_even_when_their_parts_are_the_same() =>
        ScoreChange.Between(Of(Two, 70, 40), Of(One, 60, 40)).Gap.Should().Be(ScoreGap.OtherVersion);

    [Fact]
    public void Scores_of_other_parts_are_not_compared_and_say_which()
    {
        var change = ScoreChange.Between(Of(One, 70, 40), Of(One, 60, null));

        change.Points.Should().BeNull();
        change.Gap.Should().Be(ScoreGap.OtherParts);
        change.Once.Select(k => k.Id).Should().Equal("nps");
    }

    [Fact]
    public void Beside_no_score_there_is_no_change()
    {
        ScoreChange.Between(Of(One, 70, 40), null).Gap.Should().Be(ScoreGap.NoScore);
        ScoreChange.Between(Of(One, null, null), Of(One, 60, 40)).Gap.Should().Be(ScoreGap.NoScore);
    }

    [Fact]
    public void Ranked_with_each_other_are_those_with_the_parts_that_most_have()
    {
        var (a, b, c, none) = (Of(One, 70, 40), Of(One, 90, 10), Of(One, 100, null), Of(One, null, null));

        var peers = new ScorePeers([c, a, b, none]);

        new[] { a, b, c, none }.Select(peers.Has).Should().Equal(true, true, false, false);
    }

    [Fact]
    public void Of_two_groups_as_large_the_one_whose_parts_weigh_more_is_ranked() =>
        new ScorePeers([Of(One, 100, null), Of(One, 70, 40)]).Has(Of(One, 10, 10)).Should().BeTrue();

    private static ExcellenceScore Of(ScoreDefinition version, double? csat, double? nps) =>
        ExcellenceScore.Of(version, [Reading("csat", csat, 100), Reading("nps", nps, 100)]);
}
