using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>What admins do to people, and what those notice.</summary>
public sealed class PeopleJourneyTests(Visitors visitors) : IClassFixture<Visitors>
{
    private const string Password = "gerobak biru menari pelan";

    [Fact]
    public async Task Somebody_who_is_invited_chooses_a_password_once()
    {
        var link = await InviteAsync("rina", "Staff");
        using var rina = visitors.Server.Visit();

        using var chosen = await rina.PostAsync(link, "password", ("Form.Password", Password), ("Form.Again", Password));
        using var again = await visitors.Server.Visit().GetAsync(new Uri(link, UriKind.Relative));
        using var page = await rina.GetAsync(new Uri("/outlets/SBY01", UriKind.Relative));

        chosen.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await again.Content.ReadAsStringAsync()).Should().NotContain("name=\"Form.Password\"");
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        (await visitors.Of(Role.Admin).GetStringAsync(new Uri("/audit?what=account&who=Rekan", UriKind.Relative)))
            .Should().Contain("rina", "whoever holds the link is the one who chose");
    }

    [Theory]
    [InlineData("Manager", "Form.AllOutlets")]
    [InlineData("Admin", "nothing")]
    public async Task Somebody_is_invited_without_a_tick_beside_any_outlet(string role, string ticked)
    {
        var link = await LinkOfAsync(
            "/people/new", "person",
            ("Form.Name", "Rekan"), ("Form.SignInName", "all-" + role), ("Form.Role", role), (ticked, "true"));

        (await OpensAsync(link)).Should().BeTrue();
    }

    [Fact]
    public async Task A_double_click_on_an_invitation_is_no_fault()
    {
        var link = await InviteAsync("dewi", "Staff");
        using var visitor = visitors.Server.Visit();
        var token = await visitor.TokenAsync(link);
        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var typed = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "password",
                ["__RequestVerificationToken"] = token,
                ["Form.Password"] = Password,
                ["Form.Again"] = Password,
            });
            using var answer = await visitor.PostAsync(new Uri(link, UriKind.Relative), typed);
            return answer.StatusCode;
        }));

        clicks.Should().ContainSingle(s => s == HttpStatusCode.Redirect);
        clicks.Should().OnlyContain(s => s == HttpStatusCode.Redirect || s == HttpStatusCode.OK || s == HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("short", "12")]
    [InlineData("123456789012345", "berurutan")]
    [InlineData("indonesia2026", "pertama dicoba")]
    public async Task A_weak_password_is_refused_with_the_reason(string weak, string reason)
    {
        var link = await InviteAsync("weak" + weak.Length, "Staff");
        using var visitor = visitors.Server.Visit();

        using var answer = await visitor.PostAsync(link, "password", ("Form.Password", weak), ("Form.Again", weak));

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), CancellationToken.None);
        page.QuerySelector("[role=alert]")!.TextContent.Should().Contain(reason);
    }

    [Fact]
    public async Task A_new_link_kills_the_one_before()
    {
        var first = await InviteAsync("tono", "Staff");
        var id = await IdOfAsync("tono");

        var second = await LinkOfAsync($"/people/{id}", "reset");

        (await OpensAsync(first)).Should().BeFalse();
        (await OpensAsync(second)).Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_with_the_next_request()
    {
        using var wati = await JoinAsync("wati", "Staff");
        using var before = await wati.GetAsync(new Uri("/", UriKind.Relative));

        await PostAsync($"/people/{await IdOfAsync("wati")}", "disable");
        using var after = await wati.GetAsync(new Uri("/", UriKind.Relative));

        before.StatusCode.Should().Be(HttpStatusCode.OK);
        after.StatusCode.Should().Be(HttpStatusCode.Redirect);
        after.Headers.Location!.OriginalString.Should().Contain("/sign-in");
    }

    [Fact]
    public async Task Changed_rights_hold_from_the_next_request_on()
    {
        using var joko = await JoinAsync("joko", "Admin");
        using var before = await joko.GetAsync(new Uri("/people", UriKind.Relative));

        await PostAsync(
            $"/people/{await IdOfAsync("joko")}", "person",
            ("Form.Name", "Joko"), ("Form.Role", "Manager"), ("Form.OutletIds", await OutletAsync("DPS01")));

        before.StatusCode.Should().Be(HttpStatusCode.OK);
        (await joko.GetAsync(new Uri("/people", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await joko.GetAsync(new Uri("/outlets/SBY01", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await joko.GetAsync(new Uri("/outlets/DPS01", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_an_account_to_the_right_one_too()
    {
        using var joined = await JoinAsync("lina", "Staff");
        using var visitor = visitors.Server.Visit();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", "lina"), ("Form.Password", "wrong"));
        }

        using var right = await visitor.PostAsync("/sign-in", "sign-in", ("Form.Name", "lina"), ("Form.Password", Password));

        right.StatusCode.Should().Be(HttpStatusCode.OK, "the page is shown again, with the same words as for a wrong password");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_other_browsers_too()
    {
        using var one = await JoinAsync("dina", "Staff");
        using var other = visitors.Server.Visit();
        using var signedIn = await other.PostAsync("/sign-in", "sign-in", ("Form.Name", "dina"), ("Form.Password", Password));

        using var everywhere = await one.PostAsync("/account", "everywhere");

        (await other.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await one.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_changed_password_ends_other_browsers_and_not_this_one()
    {
        using var one = await JoinAsync("hadi", "Staff");
        using var other = visitors.Server.Visit();
        using var signedIn = await other.PostAsync("/sign-in", "sign-in", ("Form.Name", "hadi"), ("Form.Password", Password));

        using var changed = await one.PostAsync(
            "/account", "password",
            ("Form.Present", Password), ("Form.Password", "lain lagi batu kali"), ("Form.Again", "lain lagi batu kali"));

        (await other.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await one.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<HttpClient> JoinAsync(string name, string role)
    {
        var visitor = visitors.Server.Visit();
        using var joined = await visitor.PostAsync(
            await InviteAsync(name, role), "password", ("Form.Password", Password), ("Form.Again", Password));
        joined.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return visitor;
    }

    private async Task<string> InviteAsync(string name, string role) => await LinkOfAsync(
        "/people/new", "person",
        ("Form.Name", "Rekan"), ("Form.SignInName", name), ("Form.Role", role), ("Form.OutletIds", await OutletAsync("SBY01")));

    private async Task<string> LinkOfAsync(string path, string form, params (string, string)[] fields)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await PostAsync(path, form, fields), CancellationToken.None);
        return new Uri(page.QuerySelector("#invitation")!.GetAttribute("value")!).PathAndQuery;
    }

    private async Task<string> PostAsync(string path, string form, params (string, string)[] fields)
    {
        using var answer = await visitors.Of(Role.Admin).PostAsync(path, form, fields);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<bool> OpensAsync(string link) =>
        (await visitors.Anonymous.GetStringAsync(new Uri(link, UriKind.Relative))).Contains("name=\"Form.Password\"");

    private async Task<int> IdOfAsync(string name)
    {
        await using var scope = visitors.Server.Services.CreateAsyncScope();
        var people = await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(CancellationToken.None);
        return people.Single(p => p.SignInName == name).Id;
    }

    private async Task<string> OutletAsync(string code) => (await visitors.Server.OutletIdAsync(code)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
