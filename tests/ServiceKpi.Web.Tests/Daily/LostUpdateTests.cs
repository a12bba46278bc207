using System.Net;
using System.Text.Json;
using Xunit.Abstractions;

namespace ServiceKpi.Web.Tests.Daily;

/// <summary>Many people on one day: each has seen the same version and sends other visits, all at once.</summary>
public sealed class LostUpdateTests(EntrySite site, ITestOutputHelper output) : IClassFixture<EntrySite>
{
    private const int Clients = 32;
    private const int Rounds = 60;
    private const string Day = "2026-11-21";

    [Fact]
    public async Task Of_all_who_have_seen_the_same_version_one_wins_and_the_others_see_what_won()
    {
        var began = TimeProvider.System.GetTimestamp();
        var seen = "\"0\"";
        for (var round = 0; round < Rounds; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => WriteAsync(VisitsOf(round, client), seen)));

            var winner = answers.Should().ContainSingle(a => a.Status == HttpStatusCode.OK).Subject;
            answers.Where(a => a.Status == HttpStatusCode.PreconditionFailed).Should().HaveCount(Clients - 1);
            answers.Should().OnlyContain(a => a.Visits == winner.Sent, "everybody is shown what won").And.OnlyContain(a => a.Tag == winner.Tag);
            seen = winner.Tag;
        }

        output.WriteLine($"{Clients} clients, {Rounds} rounds: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s");
        ShouldBeAChain(await site.HistoryAsync(Day));
    }

    private static int VisitsOf(int round, int client) => (round * Clients) + client + 1;

    private async Task<(HttpStatusCode Status, int Sent, long Visits, string Tag)> WriteAsync(int visits, string seen)
    {
        using var answer = await site.PutAsync(Day, new { visits }, ("If-Match", seen));
        var body = await EntrySite.JsonOf(answer);
        var day = body.TryGetProperty("current", out var current) ? current : body;
        return (answer.StatusCode, visits, day.GetProperty("visits").GetInt64(), answer.Headers.ETag!.Tag);
    }

    private static void ShouldBeAChain(IReadOnlyList<AuditEntry> newestFirst)
    {
        newestFirst.Should().HaveCount(Rounds, "each round has made one change");
        var changes = newestFirst.Reverse().ToList();
        Visits(changes[0].Before).Should().BeNull();
        for (var i = 1; i < Rounds; i++)
        {
            Visits(changes[i].Before).Should().Be(Visits(changes[i - 1].After));
        }
    }

    private static long? Visits(string? values) =>
        values is not null && JsonDocument.Parse(values).RootElement.TryGetProperty("Visits", out var visits) ? visits.GetInt64() : null;
}
