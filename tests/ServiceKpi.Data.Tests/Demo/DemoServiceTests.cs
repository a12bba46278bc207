namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoServiceTests
{
    private static DemoWorld World => DemoWorld.November;

    private static List<Ticket> Tickets => [.. World.Facts.Values.SelectMany(f => f.Tickets)];

    private static List<SurveyAnswer> Answers => [.. World.Facts.Values.SelectMany(f => f.Answers)];

    private static List<Membership> Memberships => [.. World.Facts.Values.SelectMany(f => f.Memberships)];

    [Fact]
    public void Tickets_come_in_by_every_channel_on_every_topic_and_of_every_kind()
    {
        Tickets.Select(t => t.Channel).Distinct()
            .Should().BeEquivalentTo("counter", "phone", "whatsapp", "email", "web", "instagram");
        Tickets.Select(t => t.Topic).Distinct().Should().BeEquivalentTo(
            "produk", "layanan", "pembayaran", "pengiriman", "garansi", "aplikasi", "lainnya", null);
        Tickets.Select(t => t.Kind).Distinct().Should().HaveCount(4);
    }

    [Fact]
    public void Some_tickets_wait_some_were_settled_without_a_word_and_a_few_count_for_nothing()
    {
        Tickets.Count(t => t is { Counts: true, FirstRespondedAt: null, ResolvedAt: null }).Should().BeInRange(3, 60);
        Tickets.Count(t => t is { FirstRespondedAt: null, ResolvedAt: not null }).Should().BeInRange(100, 600);
        Tickets.Count(t => t.Exclusion == TicketExclusion.Merged).Should().BeInRange(100, 600);
        Tickets.Count(t => t.Exclusion == TicketExclusion.Spam).Should().BeInRange(50, 400);
    }

    [Fact]
    public void No_ticket_waits_longer_than_a_month() =>
        Tickets.Where(t => t is { Counts: true, FirstRespondedAt: null, ResolvedAt: null })
            .Should().OnlyContain(t => World.Now - t.OpenedAt < TimeSpan.FromDays(31));

    [Fact]
    public void People_answer_and_resolve_while_the_outlet_is_open()
    {
        foreach (var outlet in World.Chain.Outlets)
        {
            World.Facts[outlet.Code].Tickets.Should().OnlyContain(t =>
                (t.FirstResponseDay == null || outlet.TradesOn(t.FirstResponseDay.Value))
                && (t.ResolvedDay == null || outlet.TradesOn(t.ResolvedDay.Value)));
        }
    }

    [Fact]
    public void Comments_are_many_and_none_stands_beside_a_survey_nobody_answered()
    {
        Answers.Where(a => a.Comment is not null).Should().OnlyContain(a => a.Score != null);
        Answers.Select(a => a.Comment).Distinct().Count().Should().BeGreaterThan(300);
    }

    [Fact]
    public void Answers_after_a_ticket_name_it_and_fall_on_the_day_it_was_resolved()
    {
        var resolved = Tickets.ToDictionary(t => t.Number, t => t.ResolvedDay);

        Answers.Where(a => a.Kind != SurveyKind.Nps).Should().OnlyContain(a => resolved[a.Ticket!] == a.AnsweredOn);
    }

    [Fact]
    public void Late_promises_leave_customers_less_satisfied()
    {
        var late = Tickets.Where(t => t.ResolvedDay > t.PromisedOn).Select(t => t.Number).ToHashSet();
        var scores = Answers.Where(a => a is { Kind: SurveyKind.Csat, Score: not null }).ToLookup(a => late.Contains(a.Ticket!));

        scores[true].Average(a => a.Score!.Value).Should().BeLessThan(scores[false].Average(a => a.Score!.Value) - 0.2);
    }

    [Fact]
    public void Members_leave_some_come_back_and_some_belong_to_two_outlets()
    {
        Memberships.Count(m => m.LeftOn is not null).Should().BeInRange(1_000, 3_000);
        World.Facts.Values.SelectMany(f => f.Memberships.GroupBy(m => m.Customer)).Count(g => g.Count() > 1)
            .Should().BeInRange(20, 300);
        World.Facts.Values.SelectMany(f => f.Memberships.Select(m => m.Customer).Distinct())
            .GroupBy(customer => customer).Count(g => g.Count() > 1).Should().BeInRange(20, 300);
    }

    [Fact]
    public void Who_comes_back_had_left_before()
    {
        var returns = World.Facts.Values
            .SelectMany(f => f.Memberships.GroupBy(m => m.Customer))
            .SelectMany(stays => stays.OrderBy(m => m.JoinedOn).Zip(stays.OrderBy(m => m.JoinedOn).Skip(1)));

        returns.Should().OnlyContain(pair => pair.First.LeftOn < pair.Second.JoinedOn);
    }
}
