using System.Net;
using static ServiceKpi.Web.Tests.Daily.EntrySite;

namespace ServiceKpi.Web.Tests.Daily;

public sealed class RefundTests(EntrySite site) : IClassFixture<EntrySite>
{
    [Fact]
    public async Task A_day_with_more_refunds_than_sales_is_taken()
    {
        using var answer = await site.PutAsync("2026-11-16", new { visits = 3, revenue = -250000 });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonOf(answer)).GetProperty("revenue").GetDecimal().Should().Be(-250000);
    }
}
