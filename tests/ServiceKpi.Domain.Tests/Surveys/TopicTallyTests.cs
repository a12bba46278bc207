namespace ServiceKpi.Domain.Tests.Surveys;

public sealed class TopicTallyTests
{
    private static readonly CommentTopic Topic = new("Harga", "harga*");

    // 100 comments: 48 about it, 12 of these not content. Before: 100, 30 about it. Newcombe (1998), method 10, by hand:
    // Wilson of 48 % is 38.46 to 57.68, of 30 % 21.89 to 39.58; 18 − √(9.54² + 9.58²) = 4.48 > 0, so it is more than chance.
    [Fact]
    public void A_share_that_grew_by_more_than_chance_is_told_so()
    {
        var counted = Counted(100, 48, 12, 100, 30);

        counted.Topics.Should().Equal(new CommentTopicCount(Topic, 48, 12, 30));
        (counted.Comments, counted.CommentsBefore, counted.Without).Should().Be((100, 100, 52));
        var change = counted.Changes(minimumSample: 30).Should().ContainSingle().Subject;
        (change.Share, change.Before, change.Clarity).Should().Be((48, 30, Clarity.Clear));
        change.Difference.Should().BeApproximately(18, 1e-9);
    }

    // 40 % and 30 % of 100 each: 10 − √(9.37² + 9.58²) = −3.40 < 0.
    [Fact]
    public void A_share_that_may_have_grown_by_chance_is_no_change() =>
        Counted(100, 40, 0, 100, 30).ChangeOf(new CommentTopicCount(Topic, 40, 0, 30), 30).Clarity.Should().Be(Clarity.Noise);

    // Twice as many comments, and twice as many about it: nothing has changed.
    [Fact]
    public void More_comments_alone_are_no_change() => Counted(200, 60, 0, 100, 30).Changes(30).Should().BeEmpty();

    [Theory]
    [InlineData(29, 200)]
    [InlineData(200, 29)]
    [InlineData(0, 200)]
    [InlineData(0, 0)]
    public void Of_too_few_comments_nothing_is_said(int now, int before)
    {
        var change = Counted(now, now, 0, before, 0).ChangeOf(new CommentTopicCount(Topic, now, 0, 0), 30);

        change.Clarity.Should().Be(Clarity.CannotTell);
        change.Share.HasValue.Should().Be(now > 0);
    }

    [Fact]
    public void Without_a_smallest_sample_an_empty_period_says_nothing_all_the_same() => Counted(0, 0, 0, 0, 0).Changes(0).Should().BeEmpty();

    [Fact]
    public void A_comment_of_two_topics_counts_in_each_and_at_its_outlet()
    {
        var tally = new TopicTally();
        tally.Add(7, isLow: true, [1, 2]);
        tally.Add(8, isLow: false, [2]);

        var counted = tally.Of([]);

        counted.ByOutlet.Should().BeEquivalentTo(new Dictionary<int, int> { [7] = 1, [8] = 1 });
        counted.ByOutletAndTopic.Should().BeEquivalentTo(new Dictionary<(int, int), int> { [(7, 1)] = 1, [(7, 2)] = 1, [(8, 2)] = 1 });
    }

    private static VoiceTopics Counted(int comments, int about, int low, int before, int aboutBefore)
    {
        var tally = new TopicTally();
        for (var i = 0; i < comments; i++)
        {
            tally.Add(1, i < low, i < about ? [Topic.Id] : []);
        }

        for (var i = 0; i < before; i++)
        {
            tally.AddBefore(i < aboutBefore ? [Topic.Id] : []);
        }

        return tally.Of([Topic]);
    }
}
