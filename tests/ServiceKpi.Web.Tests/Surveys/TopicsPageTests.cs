using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Surveys;

/// <summary>Topics of comments over HTTP: offered, changed, counted.</summary>
public sealed class TopicsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Path = "/settings/topics";

    private ICommentTopics Topics => site.Server.Services.GetRequiredService<ICommentTopics>();

    [Fact]
    public async Task What_is_offered_is_taken_at_once_and_offered_to_nobody_who_has_topics()
    {
        foreach (var topic in await Topics.AllAsync(default))
        {
            await Topics.RemoveAsync(topic.Id, TestActors.Budi, default);
        }

        (await site.OpenAsync("/voices?period=last-month")).QuerySelector($"a[href='{Path}']").Should().NotBeNull();
        using var taken = await site.Admin.PostAsync(Path, "topics-start");

        (await Topics.AllAsync(default)).Select(t => t.Name).Should().HaveCount(StartingTopics.All.Count).And.Contain("Waiting time");
        (await site.OpenAsync(Path)).QuerySelector("#topics-start").Should().BeNull();
        var voices = await site.OpenAsync("/voices?period=last-month");
        voices.QuerySelectorAll("#topics tbody tr").Should().HaveCount(StartingTopics.All.Count);
        voices.QuerySelector(".what-changed")!.TextContent.Should().NotBeNullOrWhiteSpace();
        voices.QuerySelectorAll("#topic-outlets tbody tr").Should().NotBeEmpty();
    }

    [Fact]
    public async Task One_is_added_changed_and_taken_away()
    {
        using var added = await site.Admin.PostAsync(Path, "topic-new", ("Form.Name", "Kopi"), ("Form.Words", "kopi*, teh"));
        var id = (await FindAsync("Kopi"))!.Id;
        using var unseen = await SaveAsync(id, ("Form.Name", "Minuman"), ("Form.Words", "Kopi"), ("Form.AsShown", "kopi"));
        (await FindAsync("Minuman")).Should().BeNull("somebody else has changed it since");
        using var changed = await SaveAsync(id, ("Form.Name", "Minuman"), ("Form.Words", "Kopi"), ("Form.AsShown", "kopi*, teh"));
        (await FindAsync("Minuman"))!.Words.Should().Be("kopi");
        using var unsure = await SaveAsync(id, ("Form.Removes", "true"));
        (await FindAsync("Minuman")).Should().NotBeNull();
        using var removed = await SaveAsync(id, ("Form.Removes", "true"), ("Form.IsSure", "true"));

        (await FindAsync("Minuman")).Should().BeNull();
    }

    [Theory]
    [InlineData("Form.Name", "")]
    [InlineData("Form.Words", "*")]
    [InlineData("Form.Words", " , ")]
    public async Task What_cannot_be_used_is_said_and_stays_in_its_field(string field, string typed)
    {
        (string Name, string Value)[] usable = [("Form.Name", "Salah satu"), ("Form.Words", "kata satu")];
        using var answer = await site.Admin.PostAsync(Path, "topic-new", [.. usable.Where(f => f.Name != field), (field, typed)]);

        (await answer.Content.ReadAsStringAsync()).Should().Contain("A topic needs a name").And.Contain(field == "Form.Name" ? "kata satu" : "Salah satu");
        (await FindAsync("Salah satu")).Should().BeNull();
    }

    [Fact]
    public async Task Voices_of_a_topic_are_listed_and_its_links_keep_what_is_chosen()
    {
        await Topics.SaveAsync(null, "Layanan kami", "petugas*, petugasnya", null, TestActors.Budi, default);
        var id = (await FindAsync("Layanan kami"))!.Id;

        var page = await site.OpenAsync($"/voices?period=last-month&low=1&topic={id}");

        page.QuerySelectorAll("#voices .typed").Select(c => c.TextContent).Should().NotBeEmpty().And.OnlyContain(c => c.Contains("petugas", StringComparison.OrdinalIgnoreCase));
        page.QuerySelectorAll("#voices .by b").Should().OnlyContain(b => b.ClassName == "late");
        page.QuerySelectorAll("#voices .chips a").Should().OnlyContain(a => a.GetAttribute("href")!.Contains($"topic={id}", StringComparison.Ordinal));
    }

    private async Task<CommentTopic?> FindAsync(string name) => (await Topics.AllAsync(default)).FirstOrDefault(t => t.Name == name);

    private Task<HttpResponseMessage> SaveAsync(int id, params (string Name, string Value)[] fields) =>
        site.Admin.PostAsync(Path, $"topic-{id}", [("Form.Id", $"{id}"), .. fields]);
}
