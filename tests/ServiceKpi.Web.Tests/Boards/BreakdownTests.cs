namespace ServiceKpi.Web.Tests.Boards;

public sealed class BreakdownTests
{
    [Fact]
    public void Tickets_without_a_channel_come_last_and_count_for_no_kind()
    {
        var model = ChannelModel.Of([new(null, 50), new("WhatsApp", 30), new("Counter", 20)]);

        (model.Online, model.Stated).Should().Be((30, 50));
        model.Rows.Select(r => (r.Channel, r.IsOnline, r.Share, r.Bar)).Should().Equal(
            ("WhatsApp", true, 30, 60), ("Counter", false, 20, 40), (null, null, 50, 100));
    }

    [Fact]
    public void Every_score_of_a_scale_is_there_also_those_that_nobody_gave()
    {
        var models = ScoreModel.Of([new(SurveyKind.Csat, 5, 3), new(SurveyKind.Csat, 2, 1)], minimum: 5);

        models.Select(m => (m.Kind, m.Bars.Count, m.Answers)).Should().Equal(
            (SurveyKind.Csat, 5, 4), (SurveyKind.Ces, 5, 0), (SurveyKind.Nps, 11, 0));
        models[0].Few.Should().BeTrue();
        models[0].Bars.Select(b => (b.Score, b.Share, b.Length)).Should().Equal(
            (1, 0, 0), (2, 25, 100.0 / 3), (3, 0, 0), (4, 0, 0), (5, 75, 100));
    }

    [Fact]
    public void Promoters_give_nine_or_ten_and_detractors_six_or_less()
    {
        var nps = ScoreModel.Of([new(SurveyKind.Nps, 9, 5), new(SurveyKind.Nps, 7, 2), new(SurveyKind.Nps, 6, 2), new(SurveyKind.Nps, 0, 1)], 5)[2];

        nps.Bands.Should().Equal((ScoreBand.Bad, 3, 30), (ScoreBand.Middle, 2, 20), (ScoreBand.Good, 5, 50));
    }

    [Theory]
    [InlineData(SurveyKind.Csat, 4, ScoreBand.Good)]
    [InlineData(SurveyKind.Csat, 3, ScoreBand.Middle)]
    [InlineData(SurveyKind.Ces, 2, ScoreBand.Good)]
    [InlineData(SurveyKind.Ces, 4, ScoreBand.Bad)]
    public void Low_effort_is_good_and_low_satisfaction_is_not(SurveyKind kind, int score, ScoreBand band) =>
        ScoreModel.BandOf(kind, score).Should().Be(band);
}
