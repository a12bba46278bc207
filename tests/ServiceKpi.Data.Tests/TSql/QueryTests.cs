using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.TSql;

public sealed class QueryTests
{
    private static readonly int[] Outlets = [3, 1, 2];
    private static readonly Period March = Period.MonthOf(TestTime.Day("2026-03-01"));

    private readonly SilentSqlServer server = new();

    private FactReader Reader => new(server, new WaitingCounts(server));

    [Fact]
    public async Task The_days_of_a_period()
    {
        await using var context = server.CreateDbContext();
        await MeasureReader.ReadAsync(context, Outlets, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task What_has_changed()
    {
        await using var context = server.CreateDbContext();
        await MonthBlocks.CountedQuery(context).ToListAsync();
        await MemberBook.CountedQuery(context).ToListAsync();
        await MonthBlocks.StampsQuery(context).ToListAsync();
        await MonthBlocks.ChangedQuery(context, Outlets, 7).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_first_days_of_each_kind_of_facts()
    {
        await using var context = server.CreateDbContext();
        await BeginningsReader.Query(context, Outlets, March.From).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task What_is_counted_apart_of_a_period()
    {
        await using var context = server.CreateDbContext();
        foreach (var tickets in SliceReader.TicketQueries(context, Outlets, March.From, March.To))
        {
            await tickets.ToListAsync();
        }

        foreach (var answers in SliceReader.AnswerQueries(context, Outlets, March.From, March.To))
        {
            await answers.ToListAsync();
        }

        await SlicedAnswers.DaysQuery(context, ["A", "B"]).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_memberships_of_outlets()
    {
        await using var context = server.CreateDbContext();
        await MemberBook.MembershipsQuery(context, Outlets).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task What_only_time_tells()
    {
        await using var context = server.CreateDbContext();
        await AnswerJudgements.RanOut(context, TestTime.Utc("2026-03-02 08:00")).ToListAsync();
        await CustomerReturns.Unsaid(context, March.From, days: 30).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task What_customers_said()
    {
        await using var context = server.CreateDbContext();
        var question = new VoiceQuestion(Outlets, March) { Kind = SurveyKind.Csat, OnlyLow = true, Score = 1, Segment = "Emas", Find = "lama", Before = new Period(March.From.AddMonths(-1), March.DayBefore) };
        await VoiceStore.Comments(context, question).ToListAsync();
        await TopicReader.MarksOf(context, VoiceStore.Heard(context, new VoiceQuestion(Outlets, March))).ToListAsync();
        await VoiceStore.Said(context, [7, 8]).ToListAsync();
        await VoiceStore.Due(context, Outlets).ToListAsync();
        await SignAnswers.Counts(context, Outlets, March, new Dictionary<ServiceSign, SignQuestion> { [ServiceSign.Tracking] = new(null, March.From.AddDays(9)) }).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_work_list_of_a_desk_and_the_topics_it_offers()
    {
        await using var context = server.CreateDbContext();
        await DeskQueries.OnWorkList(context, Outlets).ToListAsync();
        await DeskQueries.InUntrainedHands(context, Outlets).ToListAsync();
        await DeskQueries.Topics(context, Outlets, March.From).Take(50).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Customers_who_begin_so_and_what_is_known_of_one()
    {
        await using var context = server.CreateDbContext();
        await CustomerQueries.BeginningWith(context, "bud", 8).ToListAsync();
        await CustomerQueries.LastServedBeginningWith(context, "bud", 8).ToListAsync();
        await CustomerQueries.Tickets(context, ["C-1", "C-2"]).ToListAsync();
        await CustomerQueries.MemberOf(context, ["C-1", "C-2"], TestTime.Day("2026-03-02")).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_topics_of_a_period()
    {
        await Reader.TopicsAsync(Outlets, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_waiting_tickets()
    {
        await using var context = server.CreateDbContext();
        await WaitingCounts.WaitingQuery(context, Outlets).ToListAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_events_of_a_period()
    {
        await Reader.EventsAsync(Outlets, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_event_of_a_name_outlet_and_first_day()
    {
        await using var context = server.CreateDbContext();
        await EventBook.LikeQuery(context, new PromotionEvent("Sale", March.From, March.To, 3)).FirstOrDefaultAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_comments_of_a_period()
    {
        await Reader.CommentsAsync(Outlets, March, 20, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_channels_of_a_period()
    {
        await new BreakdownReader(server).ChannelsAsync(Outlets, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_scores_of_a_period()
    {
        await new BreakdownReader(server).ScoresAsync(Outlets, March, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task What_was_seen_to()
    {
        await new Dismissals(server).SinceAsync(Outlets, TestTime.Utc("2026-03-01 00:00"), default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_changes_of_somebody_to_something()
    {
        await new AuditReader(server).ReadAsync(new AuditFilter { Who = "rina", Key = "50%" }, 20, default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task Whether_readers_wait()
    {
        await using var context = server.CreateDbContext();
        await context.ReadersWaitAsync(default);

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task All_outlets()
    {
        await new OutletDirectory(server).AllAsync(default);

        server.ShouldBeApproved();
    }
}
