namespace ServiceKpi.Data.Tests.Random;

/// <summary>Facts of few keys, days and values, so that they meet each other often.</summary>
internal sealed class RandomFacts(System.Random random, IReadOnlyList<Outlet> outlets)
{
    private static readonly string?[] Topics = [null, "product", "service", "Service"];
    private static readonly string?[] Channels = [null, "whatsapp", "counter"];
    private static readonly OpeningHours[] AllHours =
    [
        OpeningHours.Unstated,
        HoursBuilder.Weekdays("08:00-12:00", "13:00-17:00").Build(),
        HoursBuilder.Daily("09:00-21:00").Except(TestTime.Day("2026-03-03")).Build(),
    ];

    public static Outlet[] Outlets() =>
    [
        Facts.Outlet("A", "Asia/Jakarta"),
        Facts.Outlet("B", "Europe/Berlin", AllHours[1]),
        new("C", "Outlet C", "UTC", hours: AllHours[2], responseClockFollowsHours: true),
    ];

    public Outlet AnyOutlet() => Any(outlets);

    public OpeningHours AnyHours() => Any(AllHours);

    public DailyEntry Entry() => Entry(AnyOutlet().Id, AnyDay());

    public DailyEntry Entry(int outletId, DateOnly day) =>
        new(outletId, day, Maybe(random.Next(50)), Maybe(random.Next(9000)), Maybe(random.Next(40)));

    public Ticket Ticket(string? number = null)
    {
        var opened = AnyDay().ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddSeconds(random.Next(86_400));
        return new Ticket(AnyOutlet(), number ?? $"T-{random.Next(25)}", opened, new TicketDetails
        {
            Topic = Any(Topics),
            Channel = Any(Channels),
            Kind = (TicketKind)random.Next(4),
            FirstRespondedAt = random.Next(3) == 0 ? null : opened.AddSeconds(random.Next(200_000)),
            ResolvedAt = random.Next(3) == 0 ? null : opened.AddSeconds(random.Next(2_000_000)),
            Contacts = 1 + random.Next(3),
            Reopened = random.Next(2),
            PromisedOn = random.Next(2) == 0 ? null : AnyDay(),
            Exclusion = random.Next(6) == 0 ? TicketExclusion.Spam : TicketExclusion.None,
        });
    }

    public SurveyAnswer Answer(string? key = null)
    {
        var kind = (SurveyKind)random.Next(3);
        var (lowest, highest) = SurveyAnswer.ScaleOf(kind);
        int? score = random.Next(4) == 0 ? null : random.Next(lowest, highest + 1);
        return new SurveyAnswer(key ?? $"K-{random.Next(25)}", AnyOutlet().Id, kind, score, AnyDay());
    }

    public Membership Membership()
    {
        var joined = AnyDay();
        DateOnly? left = random.Next(2) == 0 ? null : joined.AddDays(random.Next(12));
        return new Membership($"C-{random.Next(8)}", AnyOutlet().Id, joined, left);
    }

    public DateOnly AnyDay() =>
        Facts.Day.AddDays(random.Next(8) + (random.Next(8) == 0 ? 45 : 0) + (random.Next(400) == 0 ? 450 : 0));

    public T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private long? Maybe(long value) => random.Next(3) == 0 ? null : value;
}
