using System.Net;
using AngleSharp.Html.Parser;

namespace ServiceKpi.Web.Tests.Access;

public sealed class SignInTests(Visitors visitors) : IClassFixture<Visitors>
{
    [Theory]
    [InlineData("/kpis/csat?period=year", "/kpis/csat?period=year")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("/\t/elsewhere.example/", "/")]
    public async Task The_way_back_leads_nowhere_but_to_this_site(string back, string led)
    {
        using var visitor = visitors.Server.Visit();
        var one = visitors.Server.SignInOf(Role.Manager);

        using var answer = await visitor.PostAsync(
            "/sign-in?back=" + Uri.EscapeDataString(back), "sign-in", ("Form.Name", one.Name), ("Form.Password", one.Password));

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        Local(answer.Headers.Location!).Should().Be(led);
    }

    [Theory]
    [InlineData(Role.Staff, "/entry")]
    [InlineData(Role.Manager, "/")]
    [InlineData(Role.Admin, "/")]
    public async Task Everybody_begins_with_what_they_come_for(Role role, string page)
    {
        using var visitor = visitors.Server.Visit();
        var one = visitors.Server.SignInOf(role);

        using var answer = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", one.Name), ("Form.Password", one.Password));

        Local(answer.Headers.Location!).Should().Be(page);
    }

    [Fact]
    public async Task A_name_that_exists_is_told_by_nothing()
    {
        using var visitor = visitors.Server.Visit();
        var name = visitors.Server.SignInOf(Role.Manager).Name;

        var wrong = await RefusalAsync(visitor, name, "not the password");
        var unknown = await RefusalAsync(visitor, "nobody", "not the password");

        wrong.Should().NotBeEmpty().And.Be(unknown);
    }

    [Fact]
    public async Task A_sign_in_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var visitor = visitors.Server.Visit();
        var one = visitors.Server.SignInOf(Role.Manager);

        using var answer = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", one.Name), ("Form.Password", one.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("servicekpi=", StringComparison.Ordinal));
        cookie.Should().Contain("; httponly").And.Contain("; samesite=lax").And.Contain("; path=/").And.NotContain("expires");
    }

    [Fact]
    public async Task Nobody_who_has_not_signed_in_is_given_the_script_of_a_circuit()
    {
        foreach (var path in new[] { "/sign-in", "/setup", "/invitation?id=1&token=x" })
        {
            (await visitors.Anonymous.GetStringAsync(new Uri(path, UriKind.Relative))).Should().NotContain("blazor.web");
        }
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var visitor = await visitors.Server.SignInAsync(Role.Manager);
        var token = await visitor.TokenAsync("/");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        using var answer = await visitor.PostAsync(new Uri("/sign-out", UriKind.Relative), form);
        using var after = await visitor.GetAsync(new Uri("/", UriKind.Relative));

        Local(answer.Headers.Location!).Should().Be("/sign-in");
        after.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_program_is_told_the_status_and_no_page()
    {
        using var answer = await visitors.Anonymous.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static string Local(Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;

    private static async Task<string> RefusalAsync(HttpClient visitor, string name, string password)
    {
        using var answer = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", name), ("Form.Password", password));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector("[role=alert]")!.TextContent;
    }
}
