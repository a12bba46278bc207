namespace ServiceKpi.Data.Tests.Settings;

public sealed class OrganisationBookTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_chosen_holds_from_then_on_and_is_written_down(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOrganisationBook>();
        var shown = book.Current;

        (await book.SaveAsync(shown with { Currency = "USD" }, shown, TestActors.Budi, default)).Should().Be(Outcome.Stored);

        book.Current.Should().Be(shown with { Currency = "USD" });
        database.Get<IOrganisationBook>().Current.Currency.Should().Be("USD");
        var written = await database.Get<IAuditReader>().ReadAsync(new AuditFilter { What = "setting" }, 5, default);
        written.Should().ContainSingle().Which.Key.Should().Be("Currency");
    }

    [Fact]
    public async Task Imported_outlets_get_the_clock_that_was_chosen()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var shown = database.Get<IOrganisationBook>().Current;
        await database.Get<IOrganisationBook>().SaveAsync(shown with { ResponseClockFollowsHours = true }, shown, TestActors.Budi, default);

        await using (var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default))
        {
            await store.StoreAsync([new Outlet("JKT01", "Jakarta", "Asia/Jakarta")], [], default);
            await store.CommitAsync(default);
        }

        (await database.AllAsync<Outlet>()).Should().ContainSingle().Which.ResponseClockFollowsHours.Should().BeTrue();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whoever_saw_what_held_before_another_chose_stores_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOrganisationBook>();
        var shown = book.Current;
        await book.SaveAsync(shown with { Currency = "USD" }, shown, TestActors.Budi, default);

        (await book.SaveAsync(shown with { Currency = "EUR" }, shown, TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);

        book.Current.Currency.Should().Be("USD");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_admins_who_save_at_once_one_is_told_that_it_is_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IOrganisationBook>();
        var first = book.Current;
        await book.SaveAsync(first with { MinimumSample = 9 }, first, TestActors.Budi, default);
        var shown = book.Current;
        string[] currencies = ["USD", "EUR", "JPY", "SGD", "MYR", "AUD"];

        var saved = await Task.WhenAll(currencies.Select(c =>
            Task.Run(() => book.SaveAsync(shown with { Currency = c }, shown, TestActors.Budi, default))));

        saved.Count(s => s == Outcome.Stored).Should().Be(1);
        book.Current.Should().Be(shown with { Currency = currencies[Array.IndexOf(saved, Outcome.Stored)] });
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_response_clock_is_that_of_every_outlet(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Facts.Outlet("JKT01"), Facts.Outlet("SBY01"));
        var book = database.Get<IOrganisationBook>();

        await book.SaveAsync(book.Current with { ResponseClockFollowsHours = true }, book.Current, TestActors.Budi, default);

        (await database.AllAsync<Outlet>()).Should().HaveCount(2).And.OnlyContain(o => o.ResponseClockFollowsHours);
    }

    [Fact]
    public async Task A_choice_that_makes_no_sense_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var book = database.Get<IOrganisationBook>();

        var save = () => book.SaveAsync(book.Current with { TimeZone = "Mars" }, book.Current, TestActors.Budi, default);

        await save.Should().ThrowAsync<ArgumentException>().WithMessage("*TimeZone*");
    }
}
