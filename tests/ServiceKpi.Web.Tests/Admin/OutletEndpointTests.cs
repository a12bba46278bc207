using System.Net;
using System.Text.Json;

namespace ServiceKpi.Web.Tests.Admin;

/// <summary>The outlets for programs, asked of the demo.</summary>
public sealed class OutletEndpointTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Fact]
    public async Task All_outlets_come_piece_by_piece_each_once_and_in_order()
    {
        var (all, last) = await ReadAsync("/api/v1/outlets");
        all.Should().HaveCount(12).And.BeInAscendingOrder(StringComparer.Ordinal);
        last.Should().BeNull();

        List<string> collected = [];
        string? next = "";
        for (var pieces = 0; next is not null; pieces++)
        {
            pieces.Should().BeLessThan(3, "12 outlets are three pieces of five");
            (var some, next) = await ReadAsync($"/api/v1/outlets?limit=5&after={next}");
            collected.AddRange(some);
        }

        collected.Should().Equal(all);
    }

    [Fact]
    public async Task An_outlet_says_where_it_is_and_in_which_zone()
    {
        using var answer = JsonDocument.Parse(await demo.Http.GetStringAsync(new Uri("/api/v1/outlets?limit=1&after=DPS00", UriKind.Relative)));

        var outlet = answer.RootElement.GetProperty("outlets")[0];
        (outlet.GetProperty("code").GetString(), outlet.GetProperty("city").GetString(), outlet.GetProperty("timeZone").GetString())
            .Should().Be(("DPS01", "Denpasar", "Asia/Makassar"));
        outlet.GetProperty("closedOn").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=many")]
    [InlineData("limit=5&limit=6")]
    [InlineData("page=2")]
    public async Task What_cannot_be_read_is_refused(string query)
    {
        using var answer = await demo.Http.GetAsync(new Uri("/api/v1/outlets?" + query, UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Staff_are_told_of_their_own_alone()
    {
        using var staff = await demo.Server.SignInAsync(Role.Staff);
        using var answer = JsonDocument.Parse(await staff.GetStringAsync(new Uri("/api/v1/outlets", UriKind.Relative)));

        answer.RootElement.GetProperty("outlets").GetArrayLength().Should().Be(1);
    }

    private async Task<(List<string> Codes, string? Next)> ReadAsync(string path)
    {
        using var answer = JsonDocument.Parse(await demo.Http.GetStringAsync(new Uri(path, UriKind.Relative)));
        return ([.. answer.RootElement.GetProperty("outlets").EnumerateArray().Select(o => o.GetProperty("code").GetString()!)], answer.RootElement.GetProperty("next").GetString());
    }
}
