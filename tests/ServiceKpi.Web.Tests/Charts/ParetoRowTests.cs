namespace ServiceKpi.Web.Tests.Charts;

public class ParetoRowTests
{
    [Fact]
    public void Shares_add_up_to_all_tickets() =>
        ParetoRow.Of([new TopicCount("screen", 50), new TopicCount(null, 30), new TopicCount("other", 20)])
            .Should().Equal(
                new ParetoRow("screen", 50, 50, 50, 100),
                new ParetoRow(null, 30, 30, 80, 60),
                new ParetoRow("other", 20, 20, 100, 40));

    [Fact]
    public void No_tickets_have_no_rows() => ParetoRow.Of([]).Should().BeEmpty();
}
