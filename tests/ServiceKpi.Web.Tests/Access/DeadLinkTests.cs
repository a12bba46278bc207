using System.Net;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>Addresses that lead to nobody.</summary>
public sealed class DeadLinkTests(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("/invitation?id=x&token=y")]
    [InlineData("/invitation?id=99999999999&token=y")]
    [InlineData("/invitation?id=-1")]
    [InlineData("/invitation")]
    public async Task A_mangled_invitation_is_a_dead_one(string link)
    {
        using var page = await visitors.Anonymous.GetAsync(new Uri(link, UriKind.Relative));

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).Should().NotContain("name=\"Form.Password\"");
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_not_found()
    {
        using var page = await visitors.Of(Role.Admin).GetAsync(new Uri("/people/0", UriKind.Relative));

        page.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
