namespace ServiceKpi.TestKit;

/// <summary>The facts of one outlet and day, counted as the real ones are.</summary>
public sealed class TestDay
{
    private readonly Outlet outlet;
    private readonly DateOnly day;
    private readonly DayTally tally;

    private TestDay(Outlet outlet, DateOnly day)
    {
        this.outlet = outlet;
        this.day = day;
        tally = new DayTally(outlet, day);
    }

    /// <summary>Monday, 2 March 2026: the day when a test needs just one.</summary>
    public static DateOnly Monday { get; } = new(2026, 3, 2);

    /// <summary>The Monday, at an outlet that is always open, with nothing entered.</summary>
    public static TestDay Quiet => On(Monday);

    /// <summary>A day with nothing entered.</summary>
    public static TestDay On(DateOnly day, Outlet? outlet = null) => new(outlet ?? TestOutlet.AlwaysOpen, day);

    /// <summary>The measurement of several days.</summary>
    public static Measurement Total(params TestDay[] days) => new(
        MeasureSums.Sum(days.Select(d => d.tally.ToSums())),
        ScheduledDays: days.Count(d => d.outlet.TradesOn(d.day)));

    /// <summary>The figures of the day; null is not entered.</summary>
    public TestDay Entered(long? visits = null, long? revenueMinor = null, long? transactions = null)
    {
        tally.Add(new DailyEntry(outlet.Id, day, visits, revenueMinor, transactions));
        return this;
    }

    /// <summary>Marked closed by staff.</summary>
    public TestDay Closed()
    {
        tally.Add(new DailyEntry(outlet.Id, day, null, null, isClosed: true));
        return this;
    }

    /// <summary>Tickets, which count for what they have on the day.</summary>
    public TestDay With(IEnumerable<Ticket> tickets)
    {
        foreach (var ticket in tickets)
        {
            tally.Add(ticket);
        }

        return this;
    }

    /// <summary>Answers, which count for what they have on the day.</summary>
    public TestDay With(IEnumerable<SurveyAnswer> answers)
    {
        foreach (var answer in answers)
        {
            tally.Add(answer);
        }

        return this;
    }

    /// <summary>Tickets, which count for what they have on the day.</summary>
    public TestDay With(params TicketBuilder[] tickets) => With(tickets.Select(t => t.Build()));

    /// <summary>So many answers of each score.</summary>
    public TestDay Answered(SurveyKind kind, params (int Score, int Count)[] answers)
    {
        foreach (var (score, count) in answers)
        {
            Ask(kind, score, count);
        }

        return this;
    }

    /// <summary>Customers who were asked and did not answer.</summary>
    public TestDay NotAnswered(SurveyKind kind, int count)
    {
        Ask(kind, null, count);
        return this;
    }

    /// <summary>The sums of the day.</summary>
    public MeasureSums Sums() => tally.ToSums();

    /// <summary>The measurement of the day.</summary>
    public Measurement Measured() => Total(this);

    private void Ask(SurveyKind kind, int? score, int count)
    {
        for (var i = 0; i < count; i++)
        {
            tally.Add(new SurveyAnswer("key", outlet.Id, kind, score, day));
        }
    }
}
