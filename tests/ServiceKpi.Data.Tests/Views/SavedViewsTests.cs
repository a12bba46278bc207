using System.Globalization;

namespace ServiceKpi.Data.Tests.Views;

public sealed class SavedViewsTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_view_is_its_owners_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (budi, sari) = (await AccountAsync(database, "budi"), await AccountAsync(database, "sari"));
        var views = database.Get<ISavedViews>();

        (await views.SaveAsync(new SavedView(budi, "Jakarta", "/?region=Jakarta"), replace: false, TestActors.Budi, default)).Should().Be(Outcome.Stored);

        var kept = (await views.AllAsync(budi, default)).Should().ContainSingle().Subject;
        (await views.AllAsync(sari, default)).Should().BeEmpty();
        (await views.RenameAsync(sari, kept.Id, "Mine", TestActors.Budi, default)).Should().Be(Outcome.Missing);
        await views.RemoveAsync(sari, kept.Id, TestActors.Budi, default);
        (await views.AllAsync(budi, default)).Should().ContainSingle().Which.Name.Should().Be("Jakarta");
        await views.RemoveAsync(budi, kept.Id, TestActors.Budi, default);
        (await views.AllAsync(budi, default)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_replaced_only_when_asked_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        var budi = await AccountAsync(database, "budi");
        var views = database.Get<ISavedViews>();
        await views.SaveAsync(new SavedView(budi, "Jakarta", "/?region=Jakarta"), replace: false, TestActors.Budi, default);

        (await views.SaveAsync(new SavedView(budi, "jakarta", "/outlets"), replace: false, TestActors.Budi, default)).Should().Be(Outcome.Taken);
        (await views.AllAsync(budi, default)).Single().Address.Should().Be("/?region=Jakarta");

        (await views.SaveAsync(new SavedView(budi, "Jakarta", "/outlets"), replace: true, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await views.AllAsync(budi, default)).Single().Address.Should().Be("/outlets");
    }

    [Fact]
    public async Task The_fifty_first_view_is_refused_and_a_rename_keeps_the_others_names_apart()
    {
        await using var database = await TestDatabase.CreateAsync();
        var budi = await AccountAsync(database, "budi");
        var views = database.Get<ISavedViews>();
        for (var i = 1; i <= 50; i++)
        {
            await views.SaveAsync(new SavedView(budi, string.Create(CultureInfo.InvariantCulture, $"View {i:00}"), "/"), replace: false, TestActors.Budi, default);
        }

        (await views.SaveAsync(new SavedView(budi, "One more", "/"), replace: false, TestActors.Budi, default)).Should().Be(Outcome.Refused);
        var first = (await views.AllAsync(budi, default))[0];
        (await views.RenameAsync(budi, first.Id, "view 02", TestActors.Budi, default)).Should().Be(Outcome.Taken);
        (await views.RenameAsync(budi, first.Id, "VIEW 01", TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await views.AllAsync(budi, default)).Should().Contain(v => v.Name == "VIEW 01");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/a\nb")]
    [InlineData("")]
    public void Only_a_path_of_the_application_can_be_kept(string address) =>
        FluentActions.Invoking(() => new SavedView(1, "Elsewhere", address)).Should().Throw<ArgumentException>();

    private static async Task<int> AccountAsync(TestDatabase database, string name)
    {
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = "s" };
        await database.SaveAsync(account);
        return account.Id;
    }
}
