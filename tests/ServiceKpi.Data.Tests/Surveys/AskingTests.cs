using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Surveys;

/// <summary>Asking, from the settled ticket to the counted answer.</summary>
public sealed class AskingTests
{
    private static readonly TicketMatter Matter = new() { Kind = TicketKind.Request, Summary = "Layar", Channel = "counter", Customer = "C-1" };
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");

    // Asked on Monday, answered with 4 on Tuesday: one asked and answered on Tuesday, nothing on Monday any more.
    [Fact]
    public async Task Whoever_is_asked_counts_and_the_answer_counts_on_its_day()
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        var asked = await Asking(desk).AskAsync(number, AskWay.Shown, TestActors.Budi, default);
        (await desk.SumsAsync(Monday))[Measure.SurveysAsked].Should().Be(1);

        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await Asking(desk).AnswerAsync(asked.Request!.Token, 4, null, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await Asking(desk).AnswerAsync(asked.Request!.Token, null, "Cepat sekali", TestActors.Budi, default)).Should().Be(Outcome.Stored);

        (await desk.SumsAsync(Monday))[Measure.SurveysAsked].Should().Be(0);
        var tuesday = await desk.SumsAsync(Monday.AddDays(1));
        (tuesday[Measure.SurveysAsked], tuesday[Measure.SurveysAnswered], tuesday[Measure.CsatSatisfied]).Should().Be((1, 1, 1));
        var put = (await Asking(desk).FindAsync(asked.Request!.Token, default))!;
        (put.Score, put.Comment, put.IsOpen).Should().Be((4, "Cepat sekali", true));
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task An_answer_can_be_changed_for_a_day_and_a_question_answered_for_thirty()
    {
        await using var desk = await OpenAsync();
        var first = (await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!;
        var second = (await Asking(desk).AskAsync(await SettleAsync(desk, "b", customer: "C-2"), AskWay.Shown, TestActors.Budi, default)).Request!;
        await Asking(desk).AnswerAsync(first.Token, 2, null, TestActors.Budi, default);
        desk.Clock.Advance(TimeSpan.FromHours(23));
        (await Asking(desk).AnswerAsync(first.Token, 5, null, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        desk.Clock.Advance(TimeSpan.FromHours(2));

        (await Asking(desk).AnswerAsync(first.Token, 1, null, TestActors.Budi, default)).Should().Be(Outcome.Refused);
        (await Asking(desk).FindAsync(first.Token, default))!.Score.Should().Be(5);
        desk.Clock.Advance(TimeSpan.FromDays(30));
        (await Asking(desk).AnswerAsync(second.Token, 5, null, TestActors.Budi, default)).Should().Be(Outcome.Refused);
        (await Asking(desk).AnswerAsync("nothing", 5, null, TestActors.Budi, default)).Should().Be(Outcome.Missing);
    }

    [Fact]
    public async Task A_customer_is_asked_once_in_the_quiet_days_and_once_for_a_resolution()
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        var once = await Asking(desk).AskAsync(number, AskWay.Shown, TestActors.Budi, default);
        var eight = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Asking(desk).AskAsync(number, AskWay.WhatsApp, TestActors.Budi, default)));
        eight.Should().OnlyContain(o => o.Request!.Token == once.Request!.Token);
        (await desk.Database.AllAsync<SurveyRequest>()).Should().ContainSingle();

        (await Asking(desk).OfferAsync(await SettleAsync(desk, "b"), default)).Refusal.Should().Be(AskRefusal.Quiet);
        (await Asking(desk).OfferAsync(await SettleAsync(desk, "c", customer: "C-2"), default)).Refusal.Should().BeNull();
        desk.Clock.Advance(TimeSpan.FromDays(31));
        (await Asking(desk).OfferAsync(await SettleAsync(desk, "d"), default)).Refusal.Should().BeNull();
    }

    [Fact]
    public async Task Nobody_is_asked_before_it_is_done_who_does_not_want_it_or_whose_ticket_counts_for_nothing()
    {
        await using var desk = await OpenAsync();
        var open = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        (await Asking(desk).AskAsync(open, AskWay.Shown, TestActors.Budi, default)).Refusal.Should().Be(AskRefusal.NotDone);
        await desk.AddAsync(open, "r", new TicketAct.Resolved(null, ToCollect: true));
        (await Asking(desk).OfferAsync(open, default)).Refusal.Should().BeNull();
        await Asking(desk).PlanAsync(p => p.Choose(100, 0, 0, afterHandover: true, 30, false), TestActors.Budi, default);
        (await Asking(desk).OfferAsync(open, default)).Refusal.Should().Be(AskRefusal.NotDone);
        await desk.AddAsync(open, "h", new TicketAct.HandedOver());
        (await Asking(desk).OfferAsync(open, default)).Refusal.Should().BeNull();

        await desk.Database.Get<ICustomers>().AddAsync("C-9", new CustomerDetails { Name = "Wati", MayBeAsked = false }, TestActors.Budi, default);
        (await Asking(desk).OfferAsync(await SettleAsync(desk, "u", customer: "C-9"), default)).Refusal.Should().Be(AskRefusal.Unwanted);
        var spam = (await desk.OpenAsync("s", new TicketAct.Opened(Matter), new TicketAct.MarkedAsSpam())).Number;
        (await Asking(desk).OfferAsync(spam, default)).Refusal.Should().Be(AskRefusal.NoTicket);
        (await desk.Database.AllAsync<SurveyAnswer>()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_to_a_question_of_a_locked_month_leaves_the_month_as_it_was_counted()
    {
        await using var desk = await OpenAsync();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var asked = (await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!;
        desk.Clock.Advance(TimeSpan.FromDays(5));
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);

        (await Asking(desk).AnswerAsync(asked.Token, 5, null, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await Asking(desk).AnswerAsync(asked.Token, 4, "baik", TestActors.Budi, default)).Should().Be(Outcome.Stored);

        var february = await desk.SumsAsync(TestTime.Day("2026-02-27"));
        (february[Measure.SurveysAsked], february[Measure.SurveysAnswered]).Should().Be((1, 0));
        (await desk.SumsAsync(TestTime.Day("2026-03-04")))[Measure.CsatScores].Should().Be(4);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task Answers_by_the_code_at_the_counter_count_only_where_the_organisation_says_so()
    {
        await using var desk = await OpenAsync();
        await Asking(desk).AnswerAtCounterAsync(desk.Outlet.Id, SurveyKind.Csat, 5, "Ramah", TestActors.Budi, default);
        (await desk.SumsAsync(Monday))[Measure.CsatAnswers].Should().Be(0);
        await Asking(desk).PlanAsync(p => p.Choose(100, 0, 0, false, 30, countsCounter: true), TestActors.Budi, default);
        await Asking(desk).AnswerAtCounterAsync(desk.Outlet.Id, SurveyKind.Csat, 5, null, TestActors.Budi, default);

        (await desk.SumsAsync(Monday))[Measure.CsatAnswers].Should().Be(1);
        (await desk.Database.AllAsync<SurveyAnswer>()).Should().OnlyContain(a => a.IsUnverified);
        await ShouldVerifyAsync(desk);
    }

    // Twenty customers of one day at once, one of them with two scores: 19 times 4 and once 4 or 2, each counted once, and one to be called back at most.
    [Fact]
    public async Task Customers_who_answer_at_once_are_each_counted_once()
    {
        await using var desk = await OpenAsync();
        List<SurveyRequest> asked = [];
        for (var i = 0; i < 20; i++)
        {
            asked.Add((await Asking(desk).AskAsync(await SettleAsync(desk, "a" + i, customer: "C-" + i), AskWay.Shown, TestActors.Budi, default)).Request!);
        }

        var answers = asked.Select(a => (a.Token, Score: (int?)4)).Append((asked[0].Token, 2)).Append((asked[1].Token, 6)).Append(("nothing", 4));
        var outcomes = await Task.WhenAll(answers.Select(a => Asking(desk).AnswerAsync(a.Token, a.Score, "baik", TestActors.Budi, default)));

        outcomes.Should().Equal([.. Enumerable.Repeat(Outcome.Stored, 21), Outcome.Refused, Outcome.Missing]);
        var sums = await desk.SumsAsync(Monday);
        var first = (await Asking(desk).FindAsync(asked[0].Token, default))!.Score!.Value;
        (sums[Measure.SurveysAsked], sums[Measure.CsatAnswers], sums[Measure.CsatScores]).Should().Be((20, 20, 76 + first));
        (await desk.Database.AllAsync<Callback>()).Should().HaveCount(first == 2 ? 1 : 0);
        await ShouldVerifyAsync(desk);
    }

    // An exported file names each answer by an id of its own, so that it is known again; what is set aside counts in nothing and is in no file.
    [Fact]
    public async Task Answers_that_were_asked_for_are_known_when_they_are_imported_again()
    {
        await using var desk = await OpenAsync();
        var asked = (await Asking(desk).AskAsync(await SettleAsync(desk, "a"), AskWay.Shown, TestActors.Budi, default)).Request!;
        await Asking(desk).AskAsync(await SettleAsync(desk, "b", customer: "C-2"), AskWay.Shown, TestActors.Budi, default);
        await Asking(desk).AnswerAsync(asked.Token, 2, "Lama", TestActors.Budi, default);
        await Asking(desk).AnswerAtCounterAsync(desk.Outlet.Id, SurveyKind.Csat, 1, null, TestActors.Budi, default);
        asked.AnswerKey.Should().NotContain(asked.Token);
        await using var written = new StringWriter();
        await desk.Database.Get<KindFiles>().WriteAsync(ImportKind.Surveys, [desk.Outlet], written, default);
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(written.ToString()));

        var report = await new CsvImporter(desk.Database.Get<IFactStoreFactory>(), desk.Clock, new ImportLimits())
            .ImportAsync(new ImportRequest { Kind = ImportKind.Surveys, Input = file }, TestActors.Budi, default);

        (report.Inserted, report.Updated, report.Unchanged, report.Rejected).Should().Be((0, 0, 2, 0));
    }

    [Fact]
    public async Task Of_two_cards_that_are_one_customer_the_one_that_stands_for_both_says_whether_they_are_asked()
    {
        await using var desk = await OpenAsync();
        var customers = desk.Database.Get<ICustomers>();
        await customers.AddAsync("C-1", new CustomerDetails { Name = "Budi", Phone = "+6281234567890" }, TestActors.Budi, default);
        await customers.AddAsync("C-2", new CustomerDetails { Name = "Budi S", Phone = "+6281234560009", MayBeAsked = false }, TestActors.Budi, default);
        await customers.MergeAsync("C-1", "C-2", TestActors.Budi, default);
        var number = await SettleAsync(desk, "a");

        (await Asking(desk).OfferAsync(number, default)).Refusal.Should().Be(AskRefusal.Unwanted);
        (await desk.Database.Get<IDesk>().TrackAsync((await desk.FindAsync(number)).TrackingCode!, default))!.LastDigits.Should().Be("0009");
    }

    [Fact]
    public async Task In_a_locked_month_nobody_is_asked_and_nothing_taken_at_the_counter()
    {
        await using var desk = await OpenAsync();
        var number = await SettleAsync(desk, "a");
        await using (var context = desk.Database.Open())
        {
            context.Add(new LockedMonth { Month = TestTime.Day("2026-03-01"), At = TestTime.Utc("2026-03-02 02:00"), Who = "Budi" });
            await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, default);
        }

        (await Asking(desk).AskAsync(number, AskWay.Shown, TestActors.Budi, default)).Refusal.Should().Be(AskRefusal.Locked);
        (await Asking(desk).AnswerAtCounterAsync(desk.Outlet.Id, SurveyKind.Csat, 5, null, TestActors.Budi, default)).Should().BeFalse();
    }

    [Fact]
    public async Task A_ticket_is_found_by_its_code_and_knows_whose_telephone_may_see_more()
    {
        await using var desk = await OpenAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Budi", Phone = "+6281234567890" }, TestActors.Budi, default);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        var code = (await desk.FindAsync(number)).TrackingCode!;

        var tracked = await desk.Database.Get<IDesk>().TrackAsync(code, default);

        (tracked!.Ticket.Number, tracked.LastDigits, tracked.Outlet.Code).Should().Be((number, "7890", desk.Outlet.Code));
        (await desk.Database.Get<IDesk>().TrackAsync("AAAAAAAAAA", default)).Should().BeNull();
    }

    private static IAsking Asking(OneDesk desk) => desk.Database.Get<IAsking>();

    private static async Task<OneDesk> OpenAsync()
    {
        var desk = await OneDesk.OpenAsync();
        await Asking(desk).PlanAsync(p => p.Choose(100, 0, 0, false, 30, false), TestActors.Budi, default);
        return desk;
    }

    private static async Task<string> SettleAsync(OneDesk desk, string key, string customer = "C-1") =>
        (await desk.OpenAsync(key, new TicketAct.Opened(Matter with { Customer = customer }), new TicketAct.Resolved(null, ToCollect: false))).Number;

    private static async Task ShouldVerifyAsync(OneDesk desk) =>
        (await desk.Database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
}
