using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

public sealed class LastAdminTests(Visitors visitors) : IClassFixture<Visitors>
{
    private static readonly PersonDraft Demoted = new("", "Dewi", Role.Manager, AllOutlets: true, []);

    public static TheoryData<string> Ways => ["demote", "disable", "reset"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_last_admin_who_can_sign_in_stays_one(string way)
    {
        var outcome = await DoAsync(way);

        outcome.Fault.Should().Be(PeopleFault.LastAdmin);
        (await visitors.Of(Role.Admin).GetAsync(new Uri("/people", UriKind.Relative))).IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task An_admin_who_is_only_invited_does_not_count()
    {
        await using (var scope = visitors.Server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IPeople>().AddAsync(
                new PersonDraft("invited", "Invited", Role.Admin, AllOutlets: true, []), TestActors.Budi, CancellationToken.None);
        }

        (await DoAsync("disable")).Fault.Should().Be(PeopleFault.LastAdmin);
    }

    private async Task<PeopleOutcome> DoAsync(string way)
    {
        await using var scope = visitors.Server.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeople>();
        var name = visitors.Server.SignInOf(Role.Admin).Name;
        var id = (await people.AllAsync(CancellationToken.None)).Single(p => p.SignInName == name).Id;
        return way switch
        {
            "demote" => await people.ChangeAsync(id, Demoted, TestActors.Budi, CancellationToken.None),
            "disable" => await people.DisableAsync(id, TestActors.Budi, CancellationToken.None),
            _ => await people.ResetAsync(id, TestActors.Budi, CancellationToken.None),
        };
    }
}
