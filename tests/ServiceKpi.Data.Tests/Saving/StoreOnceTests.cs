using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Saving;

public sealed class StoreOnceTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_add_one_key_the_first_is_stored_and_the_second_meets_that_row(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = database.Open();
        var looks = 0;

        // The other stores between the first look and the save.
        var (outcome, row) = await context.AddOnceAsync(
            new Outlet("JKT01", "Second", "UTC"),
            async cancel =>
            {
                var found = await context.Outlets.AsNoTracking().FirstOrDefaultAsync(o => o.Code == "JKT01", cancel);
                if (++looks == 1)
                {
                    await database.SaveAsync(new Outlet("JKT01", "First", "UTC"));
                }

                return found;
            },
            TestActors.Budi,
            default);

        (outcome, row.Name, looks).Should().Be((Outcome.Taken, "First", 2));
        (await database.AllAsync<Outlet>()).Should().ContainSingle().Which.Name.Should().Be("First");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_change_one_row_the_second_is_told_that_another_did(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.SaveAsync(Facts.Outlet());
        await using var first = database.Open();
        await using var second = database.Open();
        (await first.Outlets.SingleAsync()).Describe("First", null);
        (await second.Outlets.SingleAsync()).Describe("Second", null);

        (await first.StoreOnceAsync(TestActors.Budi, again: null, default)).Should().Be(Outcome.Stored);
        (await second.StoreOnceAsync(TestActors.Budi, again: null, default)).Should().Be(Outcome.ChangedByOther);

        (await database.AllAsync<Outlet>()).Should().ContainSingle().Which.Name.Should().Be("First");
    }

    [Fact]
    public async Task A_refusal_that_another_look_does_not_explain_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        await using var context = database.Open();
        context.Add(Facts.Outlet());

        await context.Invoking(c => c.StoreOnceAsync(TestActors.Budi, _ => Task.FromResult<Outcome?>(null), default))
            .Should().ThrowAsync<DbUpdateException>();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task What_another_was_faster_at_is_tried_again_and_the_last_refusal_goes_on(int refusals, bool isStored)
    {
        var tries = 0;
        var storing = () => StoreOnce.AgainAsync(2, () => ++tries <= refusals ? throw new DbUpdateException("taken") : Task.FromResult(tries));

        await (isStored ? storing.Should().NotThrowAsync() : storing.Should().ThrowAsync<DbUpdateException>() as Task)!;

        tries.Should().Be(2);
    }
}
