using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Saving;

public sealed class SaveStepsTests
{
    private static readonly DateOnly March = TestTime.Day("2026-03-01");

    [Fact]
    public void What_refuses_comes_before_what_stores_and_what_counts_comes_after() => SaveSteps.InOrder.Select(s => s.GetType()).Should().Equal(
        typeof(HistoryStep), typeof(JudgeStep), typeof(LockCheck), typeof(AuditStep), typeof(RowStep), typeof(AnswerReplacements), typeof(CustomerReturns), typeof(SlicedAnswers), typeof(RollupStep), typeof(CustomerKeyStep), typeof(QuestionStep), typeof(WebhookStep));

    public static TheoryData<int> Places => [.. Enumerable.Range(0, SaveSteps.InOrder.Count + 1)];

    [Theory, MemberData(nameof(Places))]
    public async Task A_step_that_throws_leaves_nothing_stored_and_nothing_tracked(int place)
    {
        await using var database = await TestDatabase.CreateAsync();
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await using var context = database.Open();
        context.Add(new DailyEntry(outlet.Id, Facts.Day, 10, null));
        List<ISaveStep> steps = [.. SaveSteps.InOrder];
        steps.Insert(place, new Breaking());

        var saving = () => SaveSteps.RunAsync(new Change(context, TestActors.Budi), steps, default);

        await saving.Should().ThrowAsync<TimeoutException>();
        context.ChangeTracker.Entries().Should().BeEmpty();
        (await database.AllAsync<DailyEntry>()).Should().BeEmpty();
        (await database.AllAsync<OutletDay>()).Should().BeEmpty();
        (await database.AllAsync<AuditEntry>()).Should().OnlyContain(e => e.What == "outlet");
    }

    [Fact]
    public async Task A_step_that_throws_in_the_transaction_of_a_caller_leaves_the_rest_of_it_to_the_caller()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            context.Add(Facts.Outlet());
            await context.StoreAsync(TestActors.Budi, default);
            context.Add(Facts.Outlet("SBY01"));
            await FluentActions.Awaiting(() => SaveSteps.RunAsync(new Change(context, TestActors.Budi), [new Breaking()], default))
                .Should().ThrowAsync<TimeoutException>();
            await transaction.CommitAsync();
        }

        (await database.AllAsync<Domain.Outlets.Outlet>()).Should().ContainSingle().Which.Code.Should().Be("JKT01");
    }

    [Fact]
    public async Task Steps_that_are_taken_again_write_the_change_down_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();
        context.Add(Facts.Outlet());
        var change = new Change(context, TestActors.BudiBecause("A new shop"));

        await new AuditStep().RunAsync(change, default);
        await SaveSteps.RunAsync(change, SaveSteps.InOrder, default);

        (await database.AllAsync<AuditEntry>()).Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { AccountId = 7, Who = "Budi", Origin = "10.0.0.7", Reason = "A new shop" });
    }

    [Fact]
    public async Task Another_try_gives_a_row_the_next_version_and_not_the_one_after()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Facts.Outlet());
        await using var context = database.Open();
        var outlet = await context.Outlets.SingleAsync();
        outlet.Describe("Other", null);

        await context.SaveRowsAsync(acceptAllChangesOnSuccess: false, default);

        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue.Should().Be(1);
        await context.Invoking(c => c.SaveRowsAsync(acceptAllChangesOnSuccess: false, default)).Should().ThrowAsync<DbUpdateConcurrencyException>();
        context.Entry(outlet).Property<int>(KpiDbContext.VersionColumn).CurrentValue.Should().Be(1);
    }

    [Theory]
    [InlineData("outlet")]
    [InlineData("day")]
    [InlineData("account")]
    [InlineData("setting")]
    [InlineData("target")]
    [InlineData("score")]
    [InlineData("audit entry")]
    public async Task A_row_that_has_a_history_is_not_stored_without_saying_who(string kind)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();
        context.Add<object>(kind switch
        {
            "outlet" => Facts.Outlet(),
            "day" => new DailyEntry(1, Facts.Day, 10, null),
            "account" => new Account { UserName = "budi" },
            "setting" => new StoredSetting { Name = "A", Value = "1" },
            "target" => new Target("csat", March, null, null, 9000, null),
            "score" => new ScoreDefinition("Service", March, [new("csat", 50, 5000)]),
            _ => new AuditEntry(TestTime.Utc("2026-11-20 05:00"), TestActors.Budi.Actor, "day", "1", AuditAction.Changed),
        });

        await context.Invoking(c => c.SaveChangesAsync()).Should().ThrowAsync<InvalidOperationException>().WithMessage("*StoreAsync*");

        context.ChangeTracker.Entries().Should().BeEmpty();
        (await database.AllAsync<AuditEntry>()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_row_that_is_a_record_itself_needs_nobody_to_be_named()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Open();
        context.Add(new ProtectionKey { Name = "key", Xml = "<key />" });

        (await context.SaveChangesAsync()).Should().Be(1);

        (await database.AllAsync<ProtectionKey>()).Should().ContainSingle();
        (await database.AllAsync<AuditEntry>()).Should().BeEmpty();
    }

    private sealed class Breaking : ISaveStep
    {
        public Task RunAsync(Change change, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
