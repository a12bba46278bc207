namespace ServiceKpi.Web.Tests.Score;

public class ScoreSpreadTests
{
    [Fact]
    public void The_median_is_the_middle_one_and_of_an_even_number_the_mean_of_the_middle_two()
    {
        Of(90, 50, 70)!.Median.Should().Be(70);
        Of(90, 50, 70, 60)!.Median.Should().Be(65);
        Of(80)!.Median.Should().Be(80);
    }

    [Fact]
    public void It_names_who_is_lowest_and_who_is_highest()
    {
        var spread = Of(90, 50, 70)!;

        spread.Count.Should().Be(3);
        (spread.Worst.Outlet.Code, spread.Worst.Score).Should().Be(("B", 50));
        (spread.Best.Outlet.Code, spread.Best.Score).Should().Be(("A", 90));
    }

    [Fact]
    public void Of_nobody_there_is_none() => Of().Should().BeNull();

    private static ScoreSpread? Of(params double[] scores) =>
        ScoreSpread.Of(scores.Select((score, i) => (new Outlet(((char)('A' + i)).ToString(), "Outlet", "Asia/Jakarta"), score)));
}
