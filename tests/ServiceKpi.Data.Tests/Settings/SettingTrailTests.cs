namespace ServiceKpi.Data.Tests.Settings;

public sealed class SettingTrailTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_first_change_of_a_setting_tells_what_held_by_the_configuration(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOrganisationBook>();

        await book.SaveAsync(book.Current with { MinimumSample = 7 }, book.Current, TestActors.Budi, default);

        var written = (await database.Get<IAuditReader>().ReadAsync(new AuditFilter(), 5, default)).Should().ContainSingle().Subject;
        (written.Action, written.Before, written.After)
            .Should().Be((AuditAction.Changed, "{\"Value\":\"5\"}", "{\"Value\":\"7\"}"));
    }
}
