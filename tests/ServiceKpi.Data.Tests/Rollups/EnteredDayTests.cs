using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceKpi.Data.Tests.Rollups;

/// <summary>What staff enter corrects the sums of its day; what they become is what counting all facts of the day anew says.</summary>
public sealed class EnteredDayTests
{
    private const int Outlets = 12;

    private static readonly DateOnly NextDay = Facts.Day.AddDays(1);
    private static readonly DayFigures[] Figures =
    [
        new(9, 1_000_00, 4), new(10, 1_000_00, 4), new(null, 2_500_00), new(3, null, 3, "no till"), new(IsClosed: true), DayFigures.None, new(0, 0, 0),
        new(7, -50_00),
    ];

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whatever_is_entered_beside_tickets_and_answers_is_what_counting_anew_says(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = await WithATicketAsync(database);
        var book = database.Get<IDayBook>();
        foreach (var figures in Figures)
        {
            foreach (var day in new[] { Facts.Day, NextDay })
            {
                var receipt = await book.WriteAsync(new DayWrite { OutletId = outlet.Id, Day = day, Figures = figures, Reason = "test" }, TestActors.Budi.Actor, default);

                receipt.Day.Figures.Should().Be(figures);
                await database.ShouldBeRightAsync();
            }
        }

        (await database.SumsAsync(outlet, Facts.Day))[Measure.ComplaintsOnVisitDays].Should().Be(1);
        (await database.SumsAsync(outlet, Facts.Day))[Distribution.FirstResponseTimes].Count.Should().Be(1);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_stored_together_with_a_ticket_of_its_day_counts_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);

        await database.SaveAsync(
            new DailyEntry(outlet.Id, Facts.Day, 9, 5), new DailyEntry(outlet.Id, NextDay, 4, 1), Facts.Ticket(outlet, "T-1", "2026-03-02 08:00"));

        (await database.SumsAsync(outlet, Facts.Day))[Measure.Visits].Should().Be(9);
        (await database.SumsAsync(outlet, NextDay))[Measure.Visits].Should().Be(4);
        await database.ShouldBeRightAsync();
    }

    [Fact]
    public async Task What_an_entry_counted_goes_with_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var outlet = await WithATicketAsync(database);
        await database.SaveAsync(new DailyEntry(outlet.Id, Facts.Day, 9, 5));

        await using var context = database.Open();
        context.Remove(await context.DailyEntries.SingleAsync());
        await context.StoreAsync(TestActors.Budi, default);

        (await database.SumsAsync(outlet, Facts.Day))[Measure.Visits].Should().Be(0);
        await database.ShouldBeRightAsync();
    }

    // An outlet has a hundred thousand of them one day.
    [Fact]
    public async Task A_saved_day_reads_neither_tickets_nor_answers()
    {
        await using var database = await TestDatabase.CreateAsync();
        var outlet = await WithATicketAsync(database);
        List<string> asked = [];
        using var contexts = new KpiContexts(database.Options, database.Get<ISaver>(), TimeProvider.System, new Recorder(asked));
        await using (var context = contexts.CreateDbContext())
        {
            context.Add(new DailyEntry(outlet.Id, Facts.Day, 9, 5));
            await context.StoreAsync(TestActors.Budi, default);
        }

        asked.Should().Contain(sql => sql.Contains("\"OutletDays\""), "or nothing was recorded");
        asked.Should().NotContain(sql => sql.Contains("\"Tickets\"") || sql.Contains("\"SurveyAnswers\""));
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Many_who_write_at_once_are_each_told_their_own_and_written_down_by_their_own_name(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlets = Enumerable.Range(1, Outlets).Select(i => Facts.Outlet($"B{i:00}")).ToArray();
        await database.SaveAsync([.. outlets]);
        await database.Get<IMonthLockBook>().LockAsync(new DateOnly(2026, 1, 1), TestActors.Budi, default);
        var locked = new DateOnly(2026, 1, 15);

        var receipts = await Task.WhenAll(outlets.Select((outlet, i) => Task.Run(() => database.Get<IDayBook>().WriteAsync(
            new DayWrite { OutletId = outlet.Id, Day = i % 3 == 0 ? locked : Facts.Day, Figures = new DayFigures(i) },
            new Actor(i + 1, $"Person {i}", "10.0.0.1"),
            default))));

        receipts.Select(r => r.Outcome).Should().Equal(outlets.Select((_, i) => i % 3 == 0 ? Outcome.Locked : Outcome.Stored));
        receipts.Where(r => r.Outcome == Outcome.Stored).Select(r => r.Who).Should().Equal(outlets.Index().Where(o => o.Index % 3 != 0).Select(o => $"Person {o.Index}"));
        var written = (await database.AllAsync<AuditEntry>()).Where(e => e.What == "day").ToDictionary(e => e.OutletId!.Value, e => e.Who);
        written.Should().Equal(outlets.Index().Where(o => o.Index % 3 != 0).ToDictionary(o => o.Item.Id, o => $"Person {o.Index}"));
        await database.ShouldBeRightAsync();
    }

    private static async Task<Outlet> WithATicketAsync(TestDatabase database)
    {
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await database.SaveAsync(
            Facts.Ticket(outlet, "T-1", "2026-03-02 08:00", new TicketDetails { Kind = TicketKind.Complaint, Topic = "product", FirstRespondedAt = TestTime.Utc("2026-03-02 08:10") }),
            new SurveyAnswer("a-1", outlet.Id, SurveyKind.Csat, 5, Facts.Day));
        return outlet;
    }

    private sealed class Recorder(List<string> asked) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            asked.Add(command.CommandText);
            return new(result);
        }
    }
}
