using FsCheck;
using FsCheck.Fluent;
using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class ExcellenceScoreTests
{
    /// <summary>
    /// UNDP, Human Development Report 2007/2008, technical note 1: Turkey 2005, adult literacy 87.4 % with two thirds of the
    /// weight and gross enrolment 68.7 % with one, goalposts 0 and 100, education index 0.812.
    /// </summary>
    [Fact]
    public void The_education_index_of_turkey_is_what_undp_prints()
    {
        var score = ExcellenceScore.Of(
            Version(Part("csat", 2, 0), Part("delivery-performance", 1, 0)),
            [Reading("csat", 87.4, 100), Reading("delivery-performance", 68.7, 100)]);

        score.Value.Should().BeApproximately(((2 * 87.4) + 68.7) / 3, 1e-9);
        Math.Round(score.Value!.Value / 100, 3).Should().Be(0.812);
    }

    [Fact]
    public void Each_part_says_what_it_gives_of_what_it_could()
    {
        // CSAT 70 of 50…90 attains 50; 90 minutes of 240 down to 40 attain 75. By hand: (3 × 50 + 1 × 75) / 4 = 56.25.
        var score = ExcellenceScore.Of(
            Version(Part("csat", 3, 50), Part("first-response-time", 1, 240 * 60)),
            [Reading("csat", 70, 90), Reading("first-response-time", 90 * 60, 40 * 60)]);

        score.Value.Should().BeApproximately(56.25, 1e-9);
        score.Parts.Select(p => (p.Attainment, p.Share, p.Points)).Should().Equal((50, 75, 37.5), (75, 25, 18.75));
    }

    [Fact]
    public void The_floor_of_a_sum_is_a_percentage_of_the_outlets_own_target()
    {
        // Half of 400 is the floor: 350 is three quarters of the way from 200 to 400.
        var part = ExcellenceScore.Of(Version(Part("visits", 1, 50)), [Reading("visits", 350, 400)]).Parts.Single();

        part.Floor.Should().Be(200);
        part.Attainment.Should().Be(75);
    }

    /// <summary>
    /// A target of 90 % a month and a floor of 80 % are 81 % and 64 % over two months. An outlet that keeps 85 % a month is half of
    /// the way in one month; 72.25 % over two is (72.25 − 64) / (81 − 64) of it, and over twelve the floor is still below the target.
    /// </summary>
    [Theory]
    [InlineData(1, 85, 90, 50)]
    [InlineData(2, 72.25, 81, 48.529)]
    [InlineData(12, 14.224, 28.243, 34.403)]
    public void Where_customers_are_followed_the_floor_goes_through_the_months_as_the_target_does(
        double months, double value, double target, double expected)
    {
        var reading = Reading("retention-rate", value, target);
        reading = reading with { Target = reading.Target! with { FollowedMonths = months } };

        ExcellenceScore.Of(Version(Part("retention-rate", 1, 80)), [reading]).Value.Should().BeApproximately(expected, 0.01);
    }

    [Fact]
    public void A_part_that_does_not_count_says_why_and_takes_its_weight_along()
    {
        var version = Version(
            Part("csat", 10, 50), Part("nps", 20, 0), Part("ces", 30, 4), Part("reopen-rate", 15, 20), Part("visits", 5, 50),
            Part("retention-rate", 20, 80));
        KpiReading[] readings =
        [
            Reading("csat", 70, 90), Reading("nps", null, 50), Reading("ces", 2, 2, few: true), Reading("reopen-rate", 3, null),
            Reading("retention-rate", 95, 80),
        ];

        var score = ExcellenceScore.Of(version, readings);

        score.LeftOut.Select(p => (p.Part.KpiId, p.Silence)).Should().Equal(
            ("nps", PartSilence.NoValue), ("ces", PartSilence.TooFew), ("reopen-rate", PartSilence.NoTarget),
            ("visits", PartSilence.NoValue), ("retention-rate", PartSilence.FloorNotWorse));
        (score.Value, score.CountedWeight, score.WholeWeight).Should().Be((50.0, 10, 100));
        score.LeftOut.Should().OnlyContain(p => p.Points == 0 && p.Share == 0);
    }

    [Fact]
    public void Without_a_part_that_counts_there_is_no_score()
    {
        var score = ExcellenceScore.Of(Version(Part("csat", 10, 50)), [Reading("csat", 70, null)]);

        score.Value.Should().BeNull();
        score.Parts.Single().Silence.Should().Be(PartSilence.NoTarget);
    }

    [Fact]
    public void The_score_is_the_sum_of_its_points_and_lies_between_its_worst_and_best_part() => Law.Holds(
        (from weight in Gen.Choose(1, 100)
         from value in Gen.Choose(0, 100)
         from counts in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
         select (weight, value, counts)).ArrayOf(3),
        parts =>
        {
            string[] kpis = ["csat", "delivery-performance", "first-contact-resolution"];
            var score = ExcellenceScore.Of(
                Version([.. parts.Select((p, i) => Part(kpis[i], p.weight, 0))]),
                parts.Select((p, i) => Reading(kpis[i], p.value, p.counts ? 100 : null)));
            if (score.Value is { } value)
            {
                var attained = score.Parts.Select(p => p.Attainment).OfType<double>().ToList();
                value.Should().BeInRange(attained.Min() - 1e-9, attained.Max() + 1e-9);
                score.Parts.Sum(p => p.Share).Should().BeApproximately(100, 1e-9);
            }
            else
            {
                parts.Should().OnlyContain(p => !p.counts);
            }
        });
}
