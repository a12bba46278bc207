using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

public sealed class ScoreDraftTests
{
    private static readonly DateOnly Today = TestTime.Day("2026-03-20");
    private static readonly Outlet[] Outlets = [Numbered(1), Numbered(2)];

    [Fact]
    public void Weights_need_not_add_up_to_100() => new ScoreDraft([Part("csat", 3, 50), Part("nps", 4, 0)]).Weight.Should().Be(7);

    [Theory]
    [InlineData("csat", 0, 50, ScoreFault.Weight)]
    [InlineData("csat", 101, 50, ScoreFault.Weight)]
    [InlineData("csat", 10, 101, ScoreFault.Floor)]
    [InlineData("ces", 10, 0.5, ScoreFault.Floor)]
    [InlineData("nps", 10, -100.01, ScoreFault.Floor)]
    [InlineData("visits", 10, 100, ScoreFault.Floor)]
    [InlineData("ticket-requests", 10, 90, ScoreFault.Floor)]
    public void What_cannot_be_is_a_fault(string kpi, int weight, double floor, ScoreFault fault) =>
        new ScoreDraft([Part(kpi, weight, floor)]).Faults().Should().Equal((fault, KpiCatalog.Get(kpi)));

    [Fact]
    public void A_draft_has_a_kpi_and_each_once()
    {
        new ScoreDraft([]).Faults().Should().Equal((ScoreFault.NoPart, null));
        new ScoreDraft([Part("csat", 1, 50), Part("csat", 2, 50)]).Faults().Should().Equal((ScoreFault.Twice, KpiCatalog.Get("csat")));
    }

    [Theory]
    [InlineData("retention-rate churn-rate")]
    [InlineData("revenue visits transaction-ratio")]
    [InlineData("average-issue-count complaints-per-1000-visits")]
    [InlineData("first-contact-resolution reopen-rate")]
    [InlineData("ticket-requests average-issue-count")]
    public void What_counts_twice_is_said(string kpis) =>
        Overlaps([.. kpis.Split(' ')]).Should().ContainSingle().Which.Should().NotBeNullOrWhiteSpace();

    [Fact]
    public void Two_of_revenue_visits_and_their_ratio_are_not_one_thing_twice() =>
        Overlaps("revenue", "transaction-ratio").Should().BeEmpty();

    [Fact]
    public void A_kpi_without_target_at_some_outlets_would_drop_out_there() =>
        Warnings(Part("csat", 1, 50), Target("csat", 80, outlet: 1))
            .Should().Equal(new ScoreWarning(ScoreConcern.NoTarget, KpiCatalog.Get("csat"), Outlets: 1));

    [Fact]
    public void A_floor_that_is_not_worse_than_the_target_is_said_with_the_number_of_outlets() =>
        Warnings(Part("ces", 1, 2), Target("ces", 1.5), Target("ces", 3, outlet: 2))
            .Should().Equal(new ScoreWarning(ScoreConcern.FloorNotWorse, KpiCatalog.Get("ces"), Outlets: 1));

    [Fact]
    public void Without_outlets_the_targets_of_the_organisation_are_looked_at()
    {
        var draft = new ScoreDraft([Part("csat", 1, 50)]);

        draft.Warnings(TargetBook.Empty, [], Today).Should().ContainSingle(w => w.Concern == ScoreConcern.NoTarget);
        draft.Warnings(new TargetBook([Target("csat", 80)]), [], Today).Should().BeEmpty();
    }

    [Fact]
    public void Templates_have_no_fault_count_nothing_twice_and_add_up_to_100() =>
        ScoreTemplates.All.Select(t => new ScoreDraft(t.Parts)).Should().OnlyContain(d =>
            d.Weight == 100 && d.Faults().Count == 0
            && d.Warnings(TargetBook.Empty, Outlets, Today).All(w => w.Concern == ScoreConcern.NoTarget));

    [Fact]
    public void Every_kpi_states_its_weight_in_scores_that_are_offered() =>
        KpiCatalog.All.SelectMany(k => k.Definition.Scores).Should().OnlyContain(s => ScoreTemplates.Find(s.Template) != null);

    [Fact]
    public void Every_floor_to_start_with_can_be_one() =>
        KpiCatalog.All.Where(k => ScoreTemplates.FloorOf(k) is not null)
            .Select(k => new ScoreDraft([new ScorePart(k.Id, 1, ScoreTemplates.FloorOf(k)!.Value)]))
            .Should().OnlyContain(d => d.Faults().Count == 0);

    [Fact]
    public void Every_overlap_names_kpis_that_exist() =>
        KpiCatalog.All.SelectMany(k => k.Definition.Overlaps).SelectMany(o => o.With)
            .Should().OnlyContain(id => KpiCatalog.Find(id) != null);

    private static IEnumerable<string> Overlaps(params string[] kpis) =>
        new ScoreDraft([.. kpis.Select(k => Part(k, 1, 50))]).Warnings(TargetBook.Empty, [], Today)
            .Where(w => w.Concern == ScoreConcern.Overlap).Select(w => w.Overlap!.Why.English);

    private static IReadOnlyList<ScoreWarning> Warnings(ScorePart part, params Target[] targets) =>
        new ScoreDraft([part]).Warnings(new TargetBook(targets), Outlets, Today);

    private static Target Target(string kpi, double value, int? outlet = null) =>
        new(kpi, TestTime.Day("2026-01-01"), outlet, null, (long)(value * 100));

    private static Outlet Numbered(int id)
    {
        var outlet = TestOutlet.In("UTC");
        typeof(Outlet).GetProperty(nameof(Outlet.Id))!.SetValue(outlet, id);
        return outlet;
    }
}
