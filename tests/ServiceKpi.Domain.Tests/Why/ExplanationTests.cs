using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Why;

public sealed class ExplanationTests
{
    [Fact]
    public void One_outlet_is_enough_when_it_did_half()
    {
        var explanation = Explanation.Of([-1, -50, -9, -40])!;

        explanation.Named.Should().Equal(1);
        explanation.Should().BeEquivalentTo(new { Change = -100.0, Explained = -50.0, Rest = -50.0, Share = 0.5, IsMost = true });
    }

    [Fact]
    public void The_largest_in_the_direction_of_the_change_are_named_and_never_the_others()
    {
        var explanation = Explanation.Of([-30, 60, -35, -20])!;

        explanation.Named.Should().Equal(2);
        explanation.Should().BeEquivalentTo(new { Change = -25.0, Explained = -35.0, Rest = 10.0, Share = 1.4 });
    }

    [Fact]
    public void A_change_that_is_spread_over_many_has_three_names_and_no_most()
    {
        var explanation = Explanation.Of([.. Enumerable.Repeat(10.0, 10)])!;

        explanation.Named.Should().Equal(0, 1, 2);
        explanation.Share.Should().BeApproximately(0.3, 1e-12);
        explanation.IsMost.Should().BeFalse();
    }

    [Fact]
    public void Nothing_explains_no_change()
    {
        Explanation.Of([5, -5]).Should().BeNull();
        Explanation.Of([]).Should().BeNull();
    }

    [Fact]
    public void No_fewer_names_would_do() => Law.Holds(Gen.Choose(-1000, 1000).NonEmptyListOf(), contributions =>
    {
        if (Explanation.Of([.. contributions.Select(c => (double)c)]) is not { } explanation)
        {
            contributions.Sum().Should().Be(0);
            return;
        }

        var sign = Math.Sign(explanation.Change);
        var largest = contributions.Select(c => c * sign).OrderDescending().Take(explanation.Named.Count - 1).Sum();

        explanation.Named.Count.Should().BeInRange(1, Explanation.MostNamed);
        (explanation.Explained * sign).Should().BePositive();
        ((double)largest).Should().BeLessThan(Explanation.Most * Math.Abs(explanation.Change), "one name less explains less than most");
        (explanation.Explained + explanation.Rest).Should().Be(explanation.Change);
    });
}
