namespace ServiceKpi.Domain.Tests.Pace;

public sealed class RestNeededTests
{
    private static readonly Kpi Csat = KpiCatalog.Get("csat");
    private static readonly Kpi Effort = KpiCatalog.Get("ces");
    private static readonly Kpi Response = KpiCatalog.Get("first-response-time");
    private static readonly Kpi Retention = KpiCatalog.Get("retention-rate");
    private static readonly Kpi Churn = KpiCatalog.Get("churn-rate");

    /// <summary>48 of 60 are satisfied, 80 %. For 85 % of 90, 76.5, the 30 to come must have 28.5: 95 %.</summary>
    [Fact]
    public void The_days_left_need_what_brings_all_of_them_to_the_target()
    {
        var rest = RestNeeded.OfRatio(Csat, 85, KpiValue.Proportion(48, 60), 30, 9);

        rest.Needed.Should().BeApproximately(95, 1e-9);
        rest.Verdict.Should().Be(RestVerdict.Open);
    }

    /// <summary>For 90 % of 90, 81, the 30 to come would need 33.</summary>
    [Fact]
    public void More_than_all_is_out_of_reach() =>
        RestNeeded.OfRatio(Csat, 90, KpiValue.Proportion(48, 60), 30, 9).Verdict.Should().Be(RestVerdict.OutOfReach);

    /// <summary>50 % of 90 are 45, which 48 are already.</summary>
    [Fact]
    public void Less_than_nothing_is_safe() =>
        RestNeeded.OfRatio(Csat, 50, KpiValue.Proportion(48, 60), 30, 9).Verdict.Should().Be(RestVerdict.Safe);

    /// <summary>A mean effort of 2.4 over 20 answers; for 2.0 over 40 the other 20 need 1.6; for 1.6 over 40 they would need 0.8, below the scale.</summary>
    [Theory]
    [InlineData(2.0, 1.6, RestVerdict.Open)]
    [InlineData(1.6, 0.8, RestVerdict.OutOfReach)]
    [InlineData(3.8, 5.2, RestVerdict.Safe)]
    public void Of_what_should_be_little_it_is_mirrored(double target, double needed, RestVerdict verdict)
    {
        var rest = RestNeeded.OfRatio(Effort, target, KpiValue.Ratio(48, 20, 20, NoDataReason.NoEvents), 20, 9);

        rest.Needed.Should().BeApproximately(needed, 1e-9);
        rest.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void With_nothing_so_far_the_days_left_need_the_target_itself() =>
        RestNeeded.OfRatio(Csat, 85, KpiValue.None(NoDataReason.NoEvents), 0, 9).Needed.Should().Be(85);

    /// <summary>
    /// 4 of 10 answers came within 100 s. With 6 more there are 16, of which 9 must be within 100 s: 5 of the 6. With 2 more there are
    /// 12, of which 7 must: 3 of 2 cannot be.
    /// </summary>
    [Theory]
    [InlineData(6.2, 5, RestVerdict.Open)]
    [InlineData(2, 3, RestVerdict.OutOfReach)]
    public void A_median_is_reached_when_more_than_half_are_within_it(double further, double needed, RestVerdict verdict)
    {
        var soFar = DurationHistogram.Of([10, 20, 30, 100, 101, 102, 103, 104, 105, 106]);

        var rest = RestNeeded.OfMedian(Response, 100, soFar, further, 9);

        rest.Needed.Should().Be(needed);
        rest.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void A_median_that_more_than_half_of_all_are_within_already_is_safe() =>
        RestNeeded.OfMedian(Response, 100, DurationHistogram.Of(Enumerable.Repeat(50L, 20)), 6, 9).Verdict.Should().Be(RestVerdict.Safe);

    /// <summary>On the first of a month there is no case yet; one slow case of which 0.4 more come tells as little.</summary>
    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, 0.4)]
    public void When_no_case_is_to_be_expected_those_that_come_need_the_target_itself(int cases, double further)
    {
        var rest = RestNeeded.OfMedian(Response, 100, DurationHistogram.Of(Enumerable.Repeat(500L, cases)), further, 9);

        rest.Verdict.Should().Be(RestVerdict.Open);
        rest.Kind.Should().Be(RestKind.Value);
        rest.Needed.Should().Be(100);
    }

    /// <summary>Of 200 members 96 % are to stay, so 8 may leave; 5 have left, 3 more may.</summary>
    [Fact]
    public void As_many_members_may_leave_as_the_target_allows_less_those_who_left()
    {
        RestNeeded.OfMembers(Retention, 96, new MembershipCounts(200, 195), 9)!.Needed.Should().Be(3);
        RestNeeded.OfMembers(Churn, 4, new MembershipCounts(200, 195), 9)!.Needed.Should().Be(3);
    }

    [Fact]
    public void Members_who_left_do_not_come_back() =>
        RestNeeded.OfMembers(Retention, 96, new MembershipCounts(200, 190), 9)!.Verdict.Should().Be(RestVerdict.OutOfReach);

    [Fact]
    public void Without_a_member_at_the_start_nothing_is_told() =>
        RestNeeded.OfMembers(Retention, 96, new MembershipCounts(0, 0), 9).Should().BeNull();
}
