namespace ServiceKpi.Domain.Tests.Surveys;

public sealed class SignShareTests
{
    // Wilson, 1927: 3 of 20 lie between 5.2 and 36.0 percent, 17 of 20 between 64.0 and 94.8.
    [Theory]
    [InlineData(3, 20, true, SignDiscord.NotFelt)]
    [InlineData(3, 20, false, SignDiscord.None)]
    [InlineData(17, 20, false, SignDiscord.FeltAllTheSame)]
    [InlineData(17, 20, true, SignDiscord.None)]
    [InlineData(17, 20, null, SignDiscord.None)]
    [InlineData(8, 20, true, SignDiscord.None)]
    [InlineData(0, 4, true, SignDiscord.None)]
    public void What_customers_say_goes_against_a_number_when_most_of_them_do_so_by_more_than_chance(long agreed, long answers, bool? isMet, SignDiscord discord) =>
        new SignShare(agreed, answers).Beside(isMet, minimumSample: 5).Should().Be(discord);

    [Fact]
    public void Its_range_is_that_of_a_proportion()
    {
        var share = SignShare.Of([new(ServiceSign.FastResponse, 1, 1, 8), new(ServiceSign.FastResponse, 2, 2, 12)]);

        share.Percent.Should().Be(15);
        (share.Interval!.Low, share.Interval.High).Should().Match<(double Low, double High)>(r => Math.Abs(r.Low - 5.24) < 0.01 && Math.Abs(r.High - 36.04) < 0.01);
    }

    [Fact]
    public void Nobody_who_answered_is_no_share() => (new SignShare(0, 0).Percent, default(SignShare).Interval).Should().Be((null, null));

    [Fact]
    public void Signs_take_turns_and_the_same_customer_is_asked_the_same()
    {
        var plan = new AskPlan();
        plan.SignsOf("id:ask-1").Should().BeEmpty("nobody has chosen");
        plan.AskOf(Enum.GetValues<ServiceSign>().ToDictionary(s => s, _ => (string?)null), TestDay.Monday);

        var asked = Enumerable.Range(0, 900).Select(i => plan.SignsOf($"id:ask-{i}")).ToList();

        asked.Should().OnlyContain(signs => signs.Count == 2 && signs[0] != signs[1]);
        asked.SelectMany(s => s).GroupBy(s => s).Should().HaveCount(9).And.OnlyContain(g => g.Count() > 120 && g.Count() < 280, "each is asked of about 200");
        plan.SignsOf("id:ask-7").Should().Equal(plan.SignsOf("id:ask-7"));
    }

    [Fact]
    public void Other_words_begin_another_series_and_the_same_words_do_not()
    {
        var plan = new AskPlan();
        plan.AskOf(new Dictionary<ServiceSign, string?> { [ServiceSign.Tracking] = null, [ServiceSign.EasyContact] = "Mudah dihubungi?" }, TestDay.Monday);
        plan.AskOf(new Dictionary<ServiceSign, string?> { [ServiceSign.Tracking] = " ", [ServiceSign.EasyContact] = "Mudah?" }, TestDay.Monday.AddDays(9));

        plan.Signs.Should().BeEquivalentTo(new Dictionary<ServiceSign, SignQuestion>
        {
            [ServiceSign.Tracking] = new(null, TestDay.Monday),
            [ServiceSign.EasyContact] = new("Mudah?", TestDay.Monday.AddDays(9)),
        });
        plan.SignsOf("x").Should().HaveCount(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_is_from_one_to_five(int score) =>
        FluentActions.Invoking(() => new SignAnswer("id:a", 1, ServiceSign.Tracking, score, TestDay.Monday)).Should().Throw<ArgumentOutOfRangeException>();
}
