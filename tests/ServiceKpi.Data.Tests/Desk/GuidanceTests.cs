using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>Cards, plans, and whose hands a grave ticket was in.</summary>
public sealed class GuidanceTests
{
    private static readonly TicketMatter Grave = new() { Kind = TicketKind.Complaint, Summary = "Kulkas vaksin", Channel = "counter", Risk = 4 };
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");

    // Trained and every step done; trained with a step missing; every step done by somebody who was not trained.
    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task A_grave_ticket_is_in_good_hands_when_somebody_trained_settles_it_with_every_step_done(bool isTrained, bool isComplete, int good)
    {
        await using var desk = await OneDesk.OpenAsync();
        var who = await AccountAsync(desk, isTrained);
        await desk.Database.Get<IGuidance>().PlanAsync(4, "Telepon | 15 mnt\nAmankan isi", TestActors.Budi, default);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Grave))).Number;
        await desk.AddAsync(number, "s", new TicketAct.StepDone("telepon"));
        if (isComplete)
        {
            await desk.AddAsync(number, "t", new TicketAct.StepDone("Amankan isi"));
        }

        await desk.Database.Get<IDesk>().AddAsync(number, [new TicketAct.Resolved(null, ToCollect: false)], null, "r", who, default);

        var sums = await desk.SumsAsync(Monday);
        (sums[Measure.GraveResolutions], sums[Measure.GraveInGoodHands]).Should().Be((1, good));
        await desk.ShouldReplayAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_grave_ticket_needs_attention_until_somebody_trained_has_it_or_it_is_settled(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);
        var (trained, other) = (await AccountAsync(desk, isTrained: true), await AccountAsync(desk, isTrained: false));
        var (number, small) = ((await desk.OpenAsync("o", new TicketAct.Opened(Grave))).Number, (await desk.OpenAsync("p", new TicketAct.Opened(Grave with { Risk = 2 }))).Number);
        (await UntrainedAsync()).Should().Equal(number);
        await desk.AddAsync(number, "a", new TicketAct.Assigned(other.Actor.AccountId!.Value, "Adi"));
        (await UntrainedAsync()).Should().Equal(number);
        await desk.AddAsync(number, "b", new TicketAct.Assigned(trained.Actor.AccountId!.Value, "Sari"));
        (await UntrainedAsync()).Should().BeEmpty();
        await desk.AddAsync(number, "c", new TicketAct.Assigned(other.Actor.AccountId!.Value, "Adi"), new TicketAct.Resolved(null, ToCollect: true));
        (await UntrainedAsync()).Should().BeEmpty();
        await desk.AddAsync(number, "d", new TicketAct.Reopened(null));
        (await UntrainedAsync()).Should().Equal(number).And.NotContain(small);

        async Task<IEnumerable<string>> UntrainedAsync() => (await desk.Database.Get<IDesk>().InUntrainedHandsAsync([desk.Outlet.Id], default)).Select(t => t.Number);
    }

    [Fact]
    public async Task Another_plan_later_changes_nothing_that_was_settled()
    {
        await using var desk = await OneDesk.OpenAsync();
        var who = await AccountAsync(desk, isTrained: true);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Grave))).Number;
        await desk.Database.Get<IDesk>().AddAsync(number, [new TicketAct.Resolved(null, ToCollect: false)], null, "r", who, default);

        await desk.Database.Get<IGuidance>().PlanAsync(4, "Telepon", TestActors.Budi, default);
        await desk.Database.Get<RollupVerifier>().RebuildAsync(default);

        (await desk.SumsAsync(Monday))[Measure.GraveInGoodHands].Should().Be(1);
    }

    [Fact]
    public async Task A_card_that_says_something_else_is_a_new_version_and_begins_without_votes()
    {
        await using var desk = await OneDesk.OpenAsync();
        var guidance = desk.Database.Get<IGuidance>();
        await guidance.WriteAsync("Garansi", new("Periksa nota", null, null, null), TestActors.Budi, default);
        var first = (await guidance.CardAsync("garansi", default))!;
        await guidance.JudgeAsync(first.Id, "T-1", helped: true, TestActors.Budi, default);
        await guidance.JudgeAsync(first.Id, "T-1", helped: false, TestActors.Budi, default);
        (await guidance.CardsAsync(default)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Helped = 0, NotHelped = 1 });

        (await guidance.WriteAsync("garansi", new("Periksa nota", null, null, null), TestActors.Budi, default)).Should().Be(Outcome.Unchanged);
        (await guidance.WriteAsync("garansi", new("Periksa nota dan nomor seri", null, null, null), TestActors.Budi, default)).Should().Be(Outcome.Stored);

        var now = (await guidance.CardsAsync(default)).Should().ContainSingle().Subject;
        (now.Card.Topic, now.Card.Version, now.NotHelped).Should().Be(("Garansi", 2, 0));
        (await guidance.RemoveAsync("Garansi", TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await guidance.CardAsync("garansi", default)).Should().BeNull();
    }

    [Fact]
    public void A_time_that_nobody_can_read_is_named()
    {
        ContingencyPlan.Unread("Telepon | 15 mnt\nAmankan").Should().BeNull();
        ContingencyPlan.Unread("Telepon | segera").Should().Be("Telepon | segera");
        new ContingencyPlan(4, "Telepon | 15 mnt\n\n Amankan ").Steps.Should().Equal(new PlanStep("Telepon", 900), new PlanStep("Amankan", null));
    }

    private static async Task<Because> AccountAsync(OneDesk desk, bool isTrained)
    {
        await using var context = desk.Database.Open();
        var account = new Account { UserName = isTrained ? "sari" : "adi", NormalizedUserName = isTrained ? "SARI" : "ADI", DisplayName = isTrained ? "Sari" : "Adi", Role = Role.Staff, AllOutlets = true, IsTrained = isTrained };
        context.Add(account);
        await context.StoreAsync(TestActors.Budi, default);
        return new Because(TestActors.Budi.Actor with { AccountId = account.Id });
    }
}
