namespace ServiceKpi.Web.Tests.Address;

public class WallViewTests
{
    [Theory]
    [InlineData("", 20)]
    [InlineData("?seconds=1", 10)]
    [InlineData("?seconds=45", 45)]
    [InlineData("?seconds=9999", 300)]
    [InlineData("?seconds=soon", 20)]
    public void A_screen_stands_from_10_to_300_seconds(string query, int seconds) => WallView.Parse(query).Seconds.Should().Be(seconds);

    [Fact]
    public void An_address_says_outlets_kpis_and_period_and_is_read_back_as_it_was()
    {
        const string query = "?outlet=JKT01&outlet=SBY01&period=last-month&kpi=csat,nps&seconds=30&at=2";

        var view = WallView.Parse(query);

        view.State.Outlets.Should().Equal("JKT01", "SBY01");
        view.Kpis.Select(k => k.Id).Should().Equal("csat", "nps");
        view.On(view.At).Should().Be("/wall?outlet=JKT01&outlet=SBY01&period=last-month&kpi=csat,nps&seconds=30&at=2");
    }

    [Fact]
    public void What_makes_no_sense_is_the_usual_choice()
    {
        var view = WallView.Parse("?kpi=luck&at=-3&seconds=");

        view.Kpis.Should().HaveCount(6);
        view.On(view.At).Should().Be("/wall");
    }
}
