using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>Programs with keys.</summary>
public sealed class ApiKeyTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Day = "/api/v1/outlets/SBY01/daily/2026-11-20";

    private IPeople People => site.Server.Services.GetRequiredService<IPeople>();

    [Fact]
    public async Task A_program_sees_and_does_what_its_role_may_at_its_outlets()
    {
        using var till = await ProgramAsync("till-1", Role.Staff, "SBY01");

        using var read = await GetAsync(till, Day);
        using var others = await GetAsync(till, "/api/v1/outlets/JKT01/daily/2026-11-20");
        using var written = await till.PutAsJsonAsync(Day, new { visits = 41, revenue = 100, transactions = 3, reason = "late till" });
        using var export = await GetAsync(till, "/api/v1/export/daily.csv");

        (read.StatusCode, others.StatusCode, written.StatusCode, export.StatusCode).Should()
            .Be((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.Forbidden));
        (await written.Content.ReadAsStringAsync()).Should().Contain("\"who\":\"till-1\"");
    }

    [Theory]
    [InlineData("Bearer skpi_0000")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData("Basic dGlsbDp4")]
    public async Task A_key_that_is_not_known_opens_nothing(string authorization)
    {
        using var nobody = site.Server.Visit();
        nobody.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await GetAsync(nobody, Day);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/people")]
    [InlineData("/kpis/csat/rows.csv")]
    public async Task A_key_opens_no_page(string page)
    {
        using var admin = await ProgramAsync("page-" + page.Length, Role.Admin);

        using var answer = await GetAsync(admin, page);

        answer.StatusCode.Should().Be(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.Should().Contain("/sign-in");
    }

    [Fact]
    public async Task A_key_is_dead_from_the_moment_it_is_renewed_or_its_program_disabled()
    {
        using var first = await ProgramAsync("helpdesk", Role.Manager);
        var id = (await People.AllAsync(default)).Single(p => p.SignInName == "helpdesk").Id;

        var renewed = await People.RenewKeyAsync(id, TestActors.Budi, default);
        using var second = WithKey(renewed.Key!);
        using var old = await GetAsync(first, Day);
        using var fresh = await GetAsync(second, Day);
        await People.DisableAsync(id, TestActors.Budi, default);
        using var disabled = await GetAsync(second, Day);

        (old.StatusCode, fresh.StatusCode, disabled.StatusCode).Should().Be((HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_program_gets_no_invitation_and_a_person_no_key()
    {
        using var program = await ProgramAsync("robot", Role.Staff, "SBY01");
        var all = await People.AllAsync(default);
        var robot = all.Single(p => p.SignInName == "robot");

        var invited = await People.ResetAsync(robot.Id, TestActors.Budi, default);
        var keyed = await People.RenewKeyAsync(all.First(p => !p.IsProgram).Id, TestActors.Budi, default);

        (invited.Fault, keyed.Fault).Should().Be((PeopleFault.Unknown, PeopleFault.Unknown));
        robot.HasSignIn.Should().BeFalse();
    }

    [Fact]
    public async Task An_admin_adds_a_program_on_the_screen_and_sees_its_key_once()
    {
        using var admin = await site.Server.SignInAsync(Role.Admin);

        using var added = await admin.PostAsync("/people/new", "person", ("Form.Name", "Kasir Surabaya"), ("Form.SignInName", "kasir-sby"), ("Form.IsProgram", "true"), ("Form.Role", "Staff"), ("Form.AllOutlets", "true"));
        var page = await added.Content.ReadAsStringAsync();
        var key = System.Text.RegularExpressions.Regex.Match(page, "skpi_[0-9a-f]{64}").Value;
        key.Should().NotBeEmpty(page);
        using var till = WithKey(key);
        using var answer = await GetAsync(till, Day);
        var id = (await People.AllAsync(default)).Single(p => p.SignInName == "kasir-sby").Id;
        var person = await admin.GetStringAsync(new Uri($"/people/{id}", UriKind.Relative));
        var audit = await admin.GetStringAsync(new Uri("/audit", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        person.Should().NotContain(key).And.NotContain("_handler\" value=\"reset\"");
        audit.Should().NotContain(key).And.NotContain(ApiKey.HashOf(key));
    }

    [Fact]
    public async Task Eight_programs_are_answered_at_once()
    {
        var programs = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ProgramAsync($"many-{i}", Role.Staff, i % 2 == 0 ? "SBY01" : "JKT01")));

        var answers = await Task.WhenAll(programs.Select(p => GetAsync(p, Day)));

        answers.Select(a => a.StatusCode).Should().Equal(Enumerable.Range(0, 8).Select(i => i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.NotFound));
        foreach (var one in programs.Cast<IDisposable>().Concat(answers))
        {
            one.Dispose();
        }
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    private async Task<HttpClient> ProgramAsync(string name, Role role, string? outlet = null)
    {
        int[] outlets = outlet is null ? [] : [await site.Server.OutletIdAsync(outlet)];
        var added = await People.AddProgramAsync(new PersonDraft(name, name, role, outlet is null, outlets), TestActors.Budi, default);
        return WithKey(added.Key!);
    }

    private HttpClient WithKey(string key)
    {
        var client = site.Server.Visit();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}
