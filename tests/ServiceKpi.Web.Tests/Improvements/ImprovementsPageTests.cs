using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Improvements;

/// <summary>Improvements over HTTP.</summary>
public sealed class ImprovementsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task One_is_written_down_changed_and_taken_away()
    {
        var outlet = (await site.Server.OutletIdAsync("SBY01")).ToString(CultureInfo.InvariantCulture);
        using var added = await PostAsync("improvement-form", ("Form.What", "Dua loket siang"), ("Form.Kpi", "csat"), ("Form.Owner", "Sari"), ("Form.StartedOn", "2026-01-05"), ("Form.OutletIds", outlet));
        var stored = await FindAsync("Dua loket siang");
        using var changed = await PostAsync(
            "improvement-form", ("Form.Id", Id(stored)), ("Form.What", "Dua loket siang"), ("Form.Kpi", "csat"), ("Form.Owner", "Sari"), ("Form.StartedOn", "2026-01-05"), ("Form.OutletIds", outlet), ("Form.Learned", "Pasang papan"));
        var page = WebUtility.HtmlDecode(await site.Admin.GetStringAsync(new Uri("/improvements", UriKind.Relative)));

        stored!.OutletIds.Should().ContainSingle();
        page.Should().Contain("Dua loket siang").And.Contain("Pasang papan").And.Contain("Cannot tell");
        using var removed = await PostAsync("improvement-" + Id(stored), ("Form.Id", Id(stored)), ("Form.Removes", "true"));
        (await FindAsync("Dua loket siang")).Should().BeNull();
    }

    [Theory]
    [InlineData("Form.StartedOn", "2100-01-01")]
    [InlineData("Form.Kpi", "luck")]
    [InlineData("Form.Owner", "")]
    [InlineData("Form.OutletIds", "99999")]
    public async Task What_cannot_be_used_is_said_and_stays_in_its_field(string field, string typed)
    {
        var outlet = (await site.Server.OutletIdAsync("SBY01")).ToString(CultureInfo.InvariantCulture);
        (string Name, string Value)[] usable = [("Form.What", "Salah satu"), ("Form.Kpi", "csat"), ("Form.Owner", "Sari"), ("Form.StartedOn", "2026-01-05"), ("Form.OutletIds", outlet)];
        using var answer = await PostAsync("improvement-form", [.. usable.Where(f => f.Name != field), (field, typed)]);

        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Should().Contain("Say what was done").And.Contain("value=\"Salah satu\"");
        (await FindAsync("Salah satu")).Should().BeNull();
    }

    private static string Id(Improvement? one) => one!.Id.ToString(CultureInfo.InvariantCulture);

    private async Task<Improvement?> FindAsync(string what) =>
        (await site.Server.Services.GetRequiredService<IImprovements>().AllAsync(default)).FirstOrDefault(i => i.What == what);

    private Task<HttpResponseMessage> PostAsync(string form, params (string Name, string Value)[] fields) => site.Admin.PostAsync("/improvements", form, fields);
}
