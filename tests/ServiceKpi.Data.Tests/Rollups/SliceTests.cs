using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Rollups;

/// <summary>Parts of tickets and answers: each is counted as the whole is, and together they are the whole.</summary>
public sealed class SliceTests
{
    private static readonly Period Days = new(TestTime.Day("2026-02-20"), TestTime.Day("2026-03-02"));

    public static TheoryData<SliceDimension> Dimensions => [.. Enum.GetValues<SliceDimension>()];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public async Task The_parts_add_up_to_the_whole_of_every_kpi(SliceDimension dimension)
    {
        await using var desk = await FilledAsync();
        var question = new KpiQuestion { Period = Days, By = ReportRows.Both, Grain = Grain.Week, Kpis = [.. KpiCatalog.All.Where(Slice.Cuts).Select(k => k.Id)] };
        var whole = await Reports(desk).BuildAsync(question, default);
        whole.Values.Count(v => v.Value.SampleSize > 0).Should().BeGreaterThan(40, "there is something to cut");

        var parts = await Reports(desk).BuildSlicesAsync(question, dimension, default);

        parts.Count.Should().BeGreaterThan(1);
        parts.Should().Contain(p => p.Slice.Value == null, "some do not state it");
        foreach (var (place, reading) in whole.Values.Index())
        {
            var values = parts.Select(p => p.Report.Values[place]).ToList();
            values.Should().OnlyContain(v => v.Kpi == reading.Kpi && v.Outlet == reading.Outlet && v.Period == reading.Period);
            values.Sum(v => v.Value.Numerator).Should().BeApproximately(reading.Value.Numerator, 1e-6, "{0} of {1}", reading.Kpi.Id, reading.Outlet?.Code);
            if (reading.Kpi.Law is ChanceLaw.Proportion or ChanceLaw.Median)
            {
                values.Sum(v => v.Value.Denominator).Should().Be(reading.Value.Denominator, "{0}", reading.Kpi.Id);
            }
        }
    }

    // Two tickets through WhatsApp, written in two ways, one at the counter and one that says nothing: 2, 1 and 1.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_part_is_counted_as_the_whole_is(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);
        await desk.Database.SaveAsync(
            Facts.Ticket(desk.Outlet, "A", "2026-03-01 02:00", new TicketDetails { Channel = "WhatsApp", ResolvedAt = TestTime.Utc("2026-03-01 03:00"), Contacts = 1 }),
            Facts.Ticket(desk.Outlet, "B", "2026-03-01 02:00", new TicketDetails { Channel = "whatsapp", ResolvedAt = TestTime.Utc("2026-03-01 05:00"), Contacts = 2 }),
            Facts.Ticket(desk.Outlet, "C", "2026-03-01 02:00", new TicketDetails { Channel = "counter" }),
            Facts.Ticket(desk.Outlet, "D", "2026-03-01 02:00", new TicketDetails { Exclusion = TicketExclusion.Spam, Channel = "email" }),
            Facts.Ticket(desk.Outlet, "E", "2026-03-01 02:00"),
            new SurveyAnswer("1", desk.Outlet.Id, SurveyKind.Csat, 5, TestTime.Day("2026-03-02"), ticket: "A"),
            new SurveyAnswer("2", desk.Outlet.Id, SurveyKind.Csat, 1, TestTime.Day("2026-03-02")));

        var parts = await Reports(desk).BuildSlicesAsync(new KpiQuestion { Period = Days, Kpis = ["ticket-requests", "first-contact-resolution", "csat"] }, SliceDimension.Channel, default);

        parts.Select(p => p.Slice.Value).Should().Equal("whatsapp", "counter", null);
        parts.Select(p => p.Report.Values[0].Value.Value).Should().Equal(2, 1, 1);
        (parts[0].Report.Values[1].Value.Value, parts[0].Report.Values[2].Value.Value, parts[2].Report.Values[2].Value.Value).Should().Be((50, 100, 0));
    }

    /// <summary>The rows of each part are those that its number is made of, and together all rows.</summary>
    [Theory]
    [MemberData(nameof(Dimensions))]
    public async Task The_rows_of_the_parts_are_the_rows_of_the_whole(SliceDimension dimension)
    {
        await using var desk = await FilledAsync();
        var outlets = await desk.Database.Get<IOutletDirectory>().AllAsync(default);
        var book = new RowBook(desk.Database.Get<IFactRows>(), desk.Database.Get<IMeasureSource>(), desk.Clock);
        foreach (var kpi in KpiCatalog.All.Where(k => k.Rows is [{ Kind: RowKind.Tickets or RowKind.Answers }]))
        {
            var whole = new RowQuestion(kpi, kpi.Rows[0], outlets, Days);
            var rows = new List<string>();
            foreach (var part in await Reports(desk).BuildSlicesAsync(new KpiQuestion { Period = Days, Kpis = [kpi.Id] }, dimension, default))
            {
                var asked = whole with { Slice = part.Slice };
                var page = await book.PageAsync(asked, 0, 1000, default);
                var value = part.Report.Values.Single().Value;
                RowJudge.Recount(kpi, page.Where(r => r.Part.Counts).Select(r => r.Row), Days).Numerator.Should().BeApproximately(value.Numerator, 1e-6, "{0} {1}", kpi.Id, part.Slice);
                (await book.SummaryAsync(asked, default)).Of(RowShow.All).Should().Be(page.Count);
                rows.AddRange(page.Select(NameOf));
            }

            // Merged tickets and spam are in no part; everything else is in exactly one.
            rows.Should().BeEquivalentTo((await book.PageAsync(whole, 0, 1000, default)).Select(NameOf), "{0}", kpi.Id);
        }

        static string NameOf(JudgedRow row) => row.Row.Ticket?.Number ?? row.Row.Answer!.Key;
    }

    /// <summary>
    /// The answer is of another outlet and month than its ticket, so that nothing there is counted anew: asked before the ticket is there, with
    /// it, after it was told apart by something else, and without it again.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_goes_where_its_ticket_goes(bool comesWithAFile)
    {
        await using var desk = await OneDesk.OpenAsync();
        var other = Facts.Outlet("JKT02", "Asia/Jakarta");
        await desk.Database.SaveAsync(other, new SurveyAnswer("1", desk.Outlet.Id, SurveyKind.Csat, 5, TestTime.Day("2026-03-02"), ticket: "A"));
        (await ChannelsAsync()).Should().Equal([null]);

        await StoreAsync("phone");
        (await ChannelsAsync()).Should().Equal("phone");

        await StoreAsync("email");
        (await ChannelsAsync()).Should().Equal("email");

        await using (var context = desk.Database.Open())
        {
            context.Remove(await context.Tickets.SingleAsync(t => t.Number == "A"));
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await ChannelsAsync()).Should().Equal([null]);

        async Task<IEnumerable<string?>> ChannelsAsync()
        {
            var parts = await Reports(desk).BuildSlicesAsync(new KpiQuestion { Period = Days, Kpis = ["csat"] }, SliceDimension.Channel, default);
            parts.Should().OnlyContain(p => p.Report.Values.Single().Value.Value == 100);
            return parts.Select(p => p.Slice.Value);
        }

        async Task StoreAsync(string channel)
        {
            var ticket = Facts.Ticket(other, "A", "2026-01-05 02:00", new TicketDetails { Channel = channel });
            if (comesWithAFile)
            {
                await using var store = await desk.Database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default);
                await store.StoreAsync([ticket], [], default);
                await store.CommitAsync(default);
                return;
            }

            await using var context = desk.Database.Open();
            if (await context.Tickets.SingleOrDefaultAsync(t => t.Number == "A") is { } stored)
            {
                context.Become(stored, ticket);
            }
            else
            {
                context.Add(ticket);
            }

            await context.StoreAsync(TestActors.Budi, default);
        }
    }

    /// <summary>What was counted apart is kept with the month, and read again with it.</summary>
    [Fact]
    public async Task A_part_is_never_older_than_its_facts()
    {
        await using var desk = await OneDesk.OpenAsync();
        for (var stored = 1; stored < 4; stored++)
        {
            await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, $"T-{stored}", "2026-03-01 02:00", new TicketDetails { Channel = "phone", Kind = TicketKind.Complaint }));
            await desk.Database.SaveAsync(new DailyEntry(desk.Outlet.Id, TestTime.Day("2026-02-20").AddDays(stored), 10, null));

            var parts = await Reports(desk).BuildSlicesAsync(new KpiQuestion { Period = Days, Kpis = ["ticket-requests"] }, SliceDimension.Channel, default);

            parts.Single().Report.Values.Single().Value.Value.Should().Be(stored);
        }
    }

    [Fact]
    public async Task A_part_that_nothing_has_is_empty_and_no_fault()
    {
        await using var desk = await FilledAsync();

        var report = await Reports(desk).BuildAsync(new KpiQuestion { Period = Days, Kpis = ["ticket-requests", "csat"], Slice = new Slice(SliceDimension.Topic, "tidak ada") }, default);

        report.Values.Should().OnlyContain(v => v.Value.Value == null);
    }

    [Fact]
    public async Task What_is_not_counted_from_tickets_or_answers_has_no_parts()
    {
        await using var desk = await OneDesk.OpenAsync();

        await Reports(desk).Invoking(r => r.BuildSlicesAsync(new KpiQuestion { Period = Days, Kpis = ["revenue"] }, SliceDimension.Risk, default))
            .Should().ThrowAsync<UnknownNameException>().WithMessage("*revenue*");
    }

    private static KpiReportBuilder Reports(OneDesk desk) => new(
        desk.Database.Get<IOutletDirectory>(), desk.Database.Get<IMeasureSource>(), desk.Database.Get<ISliceSource>(), desk.Database.Get<IHolidayBook>(),
        desk.Database.Get<ITargetBook>(), new FixedOrganisation(), desk.Clock);

    /// <summary>Desks as in the demo, beside what files brought: tickets that say nothing, daily figures, answers with and without a ticket.</summary>
    private static async Task<OneDesk> FilledAsync()
    {
        var desk = await OneDesk.OpenAsync();
        var other = Facts.Outlet("JKT02", "Asia/Jakarta");
        await desk.Database.SaveAsync(other, Facts.Outlet("JKT03", "Asia/Jakarta"));
        foreach (var day in Days.EachDay())
        {
            await desk.Database.SaveAsync(new DailyEntry(desk.Outlet.Id, day, 40 + day.Day, 1_000_00), new DailyEntry(other.Id, day, 30, null));
        }

        desk.Clock.Advance(TimeSpan.FromHours(9));
        await DemoDesk.AddAsync(desk.Database.Get<KpiContexts>(), desk.Clock.GetUtcNow().UtcDateTime, TestActors.Budi, default);
        for (var i = 0; i < 20; i++)
        {
            await desk.Database.SaveAsync(
                Facts.Ticket(i % 2 == 0 ? desk.Outlet : other, $"F-{i}", $"2026-02-2{i % 9} 03:00", new TicketDetails
                {
                    Kind = (TicketKind)(i % 4),
                    Contacts = i % 3 == 0 ? null : 1 + (i % 3),
                    FirstRespondedAt = TestTime.Utc($"2026-02-2{i % 9} 04:00").AddMinutes(i),
                    ResolvedAt = TestTime.Utc("2026-03-01 05:00"),
                    PromisedOn = i % 2 == 0 ? TestTime.Day("2026-02-28") : null,
                }),
                new SurveyAnswer($"S-{i}", desk.Outlet.Id, (SurveyKind)(i % 3), 1 + (i % 5), TestTime.Day("2026-03-01"), ticket: i % 2 == 0 ? $"F-{i}" : i % 3 == 0 ? "JKT01-0001" : null));
        }

        return desk;
    }
}
