using System.Collections.Concurrent;

namespace ServiceKpi.Data.Tests.Demo;

/// <summary>The demo of a day with its facts by outlet code, made once for all tests.</summary>
internal sealed class DemoWorld
{
    private static readonly ConcurrentDictionary<string, DemoWorld> Made = new();

    private readonly ConcurrentDictionary<string, Dictionary<DateOnly, MeasureSums>> sums = new();

    private DemoWorld(string today)
    {
        Today = TestTime.Day(today);
        Now = TestTime.Utc($"{today} 06:45");
        Chain = new DemoChain(Today, Now);
        Facts = Chain.Outlets.ToDictionary(outlet => outlet.Code, Chain.FactsOf);
        Judge();
    }

    public static DemoWorld November => On("2026-11-21");

    public DateOnly Today { get; }

    public DateTime Now { get; }

    public DemoChain Chain { get; }

    public IReadOnlyDictionary<string, DemoFacts> Facts { get; }

    public Period LastMonth => Period.MonthOf(Period.MonthOf(Today).DayBefore);

    public Period Whole => new(Chain.FirstDay, Today);

    public static DemoWorld On(string today) => Made.GetOrAdd(today, day => new DemoWorld(day));

    public Outlet Outlet(string code) => Chain.Outlets.Single(outlet => outlet.Code == code);

    /// <summary>What was measured at one outlet, counted as the real rollups are.</summary>
    public Measurement Measured(string code, Period period)
    {
        var days = sums.GetOrAdd(code, CountDays);
        return new Measurement(
            MeasureSums.Sum(period.EachDay().Select(day => days.GetValueOrDefault(day, MeasureSums.Zero))),
            MembershipCounts.Of(Facts[code].Memberships, period),
            Outlet(code).TradingDays(period));
    }

    public Measurement MeasuredAll(Period period)
    {
        var parts = Facts.Keys.Select(code => Measured(code, period)).ToList();
        return new Measurement(
            MeasureSums.Sum(parts.Select(p => p.Sums)),
            MembershipCounts.Of(Facts.Values.SelectMany(f => f.Memberships), period),
            parts.Sum(p => p.ScheduledDays));
    }

    /// <summary>The mean visits of the days with visits entered that fit.</summary>
    public double MeanVisits(string code, Func<DailyEntry, bool> fits) =>
        Facts[code].Entries.Where(e => e.Visits is not null && fits(e)).Average(e => e.Visits!.Value);

    /// <summary>Says of the tickets what is told when they are stored.</summary>
    private void Judge()
    {
        var standards = new StandardBook(DemoStandards.Of(Chain.FirstDay));
        var tickets = Facts.SelectMany(f => f.Value.Tickets.Select(t => (Outlet: Outlet(f.Key), Ticket: t))).Index().ToDictionary(t => (long)t.Index, t => t.Item);
        foreach (var (outlet, ticket) in tickets.Values)
        {
            ticket.Judge(outlet, standards, Now);
        }

        foreach (var ofCustomer in tickets.Where(t => t.Value.Ticket is { Customer: not null, Counts: true }).GroupBy(t => t.Value.Ticket.Customer))
        {
            foreach (var told in TicketReturns.Of(ofCustomer.Select(t =>
                new TicketVisit(t.Key, t.Value.Ticket.Topic, t.Value.Ticket.OpenedAt, t.Value.Ticket.OpenedDay, t.Value.Ticket.ResolvedAt, t.Value.Ticket.ResolvedDay, t.Value.Outlet.DayOf(Now))), new Organisation().ReturnDays))
            {
                tickets[told.Id].Ticket.Stand(told);
            }
        }
    }

    private Dictionary<DateOnly, MeasureSums> CountDays(string code)
    {
        var (outlet, facts) = (Outlet(code), Facts[code]);
        var tickets = facts.Tickets.SelectMany(t => t.Days.Select(day => (day, t))).ToLookup(t => t.day, t => t.t);
        var answers = facts.Answers.SelectMany(a => a.Days.Select(day => (Day: day, Answer: a))).ToLookup(a => a.Day, a => a.Answer);
        var entries = facts.Entries.ToLookup(e => e.Day);
        return Whole.EachDay().ToDictionary(day => day, day =>
        {
            var tally = new DayTally(outlet, day);
            entries[day].ToList().ForEach(tally.Add);
            tickets[day].ToList().ForEach(tally.Add);
            answers[day].ToList().ForEach(tally.Add);
            return tally.ToSums();
        });
    }
}
