using System.Globalization;

namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class KpiCatalogTests
{
    public static TheoryData<string> Ids => [.. KpiCatalog.All.Select(k => k.Id)];

    public static TheoryData<ServiceSign> Signs => [.. Enum.GetValues<ServiceSign>()];

    [Theory]
    [InlineData("revenue", KpiUnit.Currency, Direction.Higher, "days entered")]
    [InlineData("visits", KpiUnit.Count, Direction.Higher, "days entered")]
    [InlineData("transaction-ratio", KpiUnit.CurrencyPerVisit, Direction.Higher, "visits")]
    [InlineData("conversion", KpiUnit.Percent, Direction.Higher, "visits")]
    [InlineData("ticket-requests", KpiUnit.Count, Direction.Lower, "tickets")]
    [InlineData("average-issue-count", KpiUnit.Count, Direction.Lower, "complaints")]
    [InlineData("complaints-per-1000-visits", KpiUnit.Count, Direction.Lower, "complaints")]
    [InlineData("first-response-time", KpiUnit.Seconds, Direction.Lower, "first responses")]
    [InlineData("resolution-time", KpiUnit.Seconds, Direction.Lower, "resolutions")]
    [InlineData("first-contact-resolution", KpiUnit.Percent, Direction.Higher, "resolved")]
    [InlineData("reopen-rate", KpiUnit.Percent, Direction.Lower, "resolved")]
    [InlineData("csat", KpiUnit.Percent, Direction.Higher, "answers")]
    [InlineData("ces", KpiUnit.Score, Direction.Lower, "answers")]
    [InlineData("nps", KpiUnit.Points, Direction.Higher, "answers")]
    [InlineData("survey-response-rate", KpiUnit.Percent, Direction.Higher, "asked")]
    [InlineData("retention-rate", KpiUnit.Percent, Direction.Higher, "members at start")]
    [InlineData("churn-rate", KpiUnit.Percent, Direction.Lower, "members at start")]
    [InlineData("delivery-performance", KpiUnit.Percent, Direction.Higher, "jobs")]
    [InlineData("online-contact-share", KpiUnit.Percent, Direction.Higher, "tickets")]
    public void A_kpi_has_the_unit_direction_and_sample_of_its_definition(
        string id, KpiUnit unit, Direction better, string sample)
    {
        var definition = KpiCatalog.Get(id).Definition;

        definition.Unit.Should().Be(unit);
        definition.Better.Should().Be(better);
        definition.Sample.English.Should().Be(sample);
    }

    [Fact]
    public void Every_kpi_has_an_id_and_a_place_of_its_own()
    {
        KpiCatalog.All.Select(k => k.Id).Should().OnlyHaveUniqueItems();
        KpiCatalog.All.Select(k => (k.Definition.Group, k.Definition.Order)).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void Every_sign_of_good_service_is_measured_by_what_was_done_and_not_only_by_what_was_said(ServiceSign sign) =>
        KpiCatalog.All.Where(k => k.Definition.Sign == sign).Should().Contain(k => !k.IsOfAnswers);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_data_there_is_a_reason_and_no_value(string id)
    {
        var value = KpiCatalog.Get(id).Evaluate(Measurement.Nothing);

        value.Value.Should().BeNull();
        value.Reason.Should().NotBeNull();
        value.SampleSize.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_kpi_says_what_it_is_and_where_it_comes_from(string id)
    {
        var kpi = KpiCatalog.Get(id);

        new[] { kpi.Definition.Name, kpi.Definition.Formula, kpi.Definition.Description, kpi.Definition.Source }
            .Should().NotContain(text => string.IsNullOrWhiteSpace(text.English));
        kpi.ToString().Should().Be(id);
        KpiCatalog.Find(id).Should().BeSameAs(kpi);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_kpi_speaks_indonesian(string id)
    {
        var kpi = KpiCatalog.Get(id).Definition;
        var (english, indonesian) = (CultureInfo.GetCultureInfo("de-CH"), CultureInfo.GetCultureInfo("id-ID"));

        new[] { kpi.Formula, kpi.Description, kpi.Sample }.Concat(kpi.Overlaps.Select(o => o.Why))
            .Should().OnlyContain(text => text.In(indonesian) != text.English && text.In(english) == text.English);
        kpi.Name.In(indonesian).Should().NotBeNullOrWhiteSpace();
    }

    [Fact]
    public void An_outlets_worth_is_revenue_taken_apart_into_visits_and_what_each_brings()
    {
        new[] { Worth.Revenue, Worth.Visits, Worth.Ratio }.Select(k => k.Id).Should().Equal("revenue", "visits", "transaction-ratio");
        KpiCatalog.Leading.Select(k => k.Id).Should().Equal("revenue", "visits", "transaction-ratio", "first-response-time", "csat", "nps");
        KpiCatalog.Usual.Should().Be(Worth.Revenue);
    }

    [Theory]
    [InlineData("average-issue-count", FactKinds.Tickets)]
    [InlineData("complaints-per-1000-visits", FactKinds.Figures | FactKinds.Tickets)]
    [InlineData("survey-response-rate", FactKinds.Asked)]
    [InlineData("ces", FactKinds.Ces)]
    [InlineData("reopen-rate", FactKinds.Contacts)]
    [InlineData("delivery-performance", FactKinds.Tickets)]
    [InlineData("churn-rate", FactKinds.Members)]
    public void A_kpi_rests_on_the_facts_of_its_rows(string id, FactKinds facts) =>
        KpiCatalog.Get(id).RestsOn.Should().Be(facts);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_sums_of_what_staff_entered_need_no_minimum_sample(string id) =>
        KpiCatalog.Get(id).NeedsMinimumSample.Should().Be(id is not ("revenue" or "visits"));

    /// <summary>Half a working day without an answer, and five days without a solution.</summary>
    [Theory]
    [InlineData("first-response-time", 14_400)]
    [InlineData("resolution-time", 432_000)]
    public void A_floor_of_a_duration_is_told_in_seconds(string id, int seconds) =>
        KpiCatalog.Get(id).Definition.Floor.Should().Be(seconds);

    [Fact]
    public void An_unknown_id_is_found_nowhere()
    {
        KpiCatalog.Find("happiness").Should().BeNull();
        FluentActions.Invoking(() => KpiCatalog.Get("happiness")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Those_that_rest_on_nothing_but_surveys_are_told_by_what_they_count() =>
        KpiCatalog.All.Where(k => k.IsOfAnswers).Select(k => k.Id).Should().BeEquivalentTo("csat", "ces", "nps", "survey-response-rate", "callback-time");

    // Two and three working days of nine hours.
    [Theory]
    [InlineData("callback-time", 64_800)]
    [InlineData("silence", 97_200)]
    public void A_time_of_some_working_days_is_no_alarm_yet(string kpi, int seconds) => KpiCatalog.Find(kpi)!.Definition.Floor.Should().Be(seconds);

    [Fact]
    public void Neither_way_is_better_of_customers_who_come_again() =>
        KpiCatalog.All.Where(k => k.Definition.IsNeutral).Select(k => k.Id).Should().Equal("repeat-customers");

    [Fact]
    public void Customers_are_told_how_soon_they_are_answered_whether_promises_are_kept_and_how_content_others_are() =>
        KpiCatalog.All.Where(k => k.Definition.IsPublished).Select(k => k.Id).Should().BeEquivalentTo("answered-in-time", "delivery-performance", "csat");
}
