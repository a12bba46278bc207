using System.Globalization;

namespace ServiceKpi.Data.Demo;

/// <summary>The tickets of an outlet as they stand now: what lies after it has not happened yet.</summary>
internal sealed class DemoTickets(
    DemoProfile profile, Outlet outlet, IReadOnlyList<Membership> memberships, DateTime now)
{
    private const double GoodHands = 0.72;

    private readonly List<DateOnly> joinDays = [.. memberships.Select(m => m.JoinedOn)];

    public List<Ticket> From(DateOnly first, DateOnly today)
    {
        var tickets = new List<Ticket>();
        for (var day = first > profile.OpenedOn ? first : profile.OpenedOn; day <= today; day = day.AddDays(1))
        {
            var open = outlet.TradesOn(day);
            var rate = profile.TicketsPerDay * (open ? DemoSeason.Visits(profile, day) * 0.92 : 0.25);
            var count = new DemoRandom("tickets", profile.Code, day.DayNumber).Times(rate);
            tickets.AddRange(Enumerable.Range(1, count)
                .Select(i => Make(day, i, open))
                .OfType<Ticket>()
                .OrderBy(ticket => ticket.OpenedAt));
        }

        return tickets;
    }

    private Ticket? Make(DateOnly day, int number, bool open)
    {
        var random = new DemoRandom("ticket", profile.Code, (day.DayNumber * 100) + number);
        var channel = DemoTicketMix.Channel(random, open);
        var topic = DemoTicketMix.Topic(random, profile);
        var kind = DemoTicketMix.Kind(random, topic);
        var openedLocal = ContactChannel.IsOnline(channel) ? OnlineTime(day, random) : OpenTime.On(outlet, day, random);
        var opened = Utc(openedLocal);
        if (opened > now)
        {
            return null;
        }

        var course = new DemoTicketCourse(profile, outlet, random, channel, kind, openedLocal, outlet.DayOf(now));
        var responded = Happened(course.Responded);
        var resolved = Happened(course.Resolved);
        var hazard = new DemoRandom("risk", profile.Code, (day.DayNumber * 100) + number);
        var risk = DemoTicketMix.Risk(hazard, kind);
        var details = new TicketDetails
        {
            Customer = Customer(day, random),
            Channel = channel,
            Topic = topic,
            Kind = kind,
            Priority = DemoTicketMix.Priority(random, kind),
            FirstRespondedAt = responded,
            ResolvedAt = resolved,
            Contacts = resolved is null ? 1 : course.Contacts,
            Reopened = resolved is null ? 0 : course.Reopened,
            PromisedOn = responded is null && resolved is null ? null : course.PromisedOn,
            Exclusion = course.Exclusion,
            InitiatedBy = Initiator.Customer,
            Risk = risk,
            Course = DemoCourseFigures.Of(
                new DemoRandom("figures", profile.Code, (day.DayNumber * 100) + number), kind, opened, resolved, course.Resolved is { } done && DateOnly.FromDateTime(done) > course.PromisedOn, now) with
            {
                InGoodHands = resolved is not null && risk >= Ticket.GraveRisk ? hazard.Chance(GoodHands) : null,
            },
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"{profile.Code}-{day:yyMMdd}-{number:00}");
        return new Ticket(outlet, id, opened, details);
    }

    private DateTime? Happened(DateTime? local) => local is { } at && Utc(at) is var instant && instant <= now ? instant : null;

    private DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, outlet.Zone);

    /// <summary>Mostly a member who joined in the last year and a half; someone without a code now and then.</summary>
    private string? Customer(DateOnly day, DemoRandom random)
    {
        var (from, to) = (IndexOf(day.AddDays(-540)), IndexOf(day) - 1);
        var pick = random.Share();
        return random.Chance(0.68) && to >= from ? memberships[from + (int)(pick * (to - from + 1))].Customer : null;
    }

    private int IndexOf(DateOnly day)
    {
        var index = joinDays.BinarySearch(day);
        while (index > 0 && joinDays[index - 1] == day)
        {
            index--;
        }

        return index < 0 ? ~index : index;
    }

    /// <summary>From early morning to late evening, most of it around one o'clock.</summary>
    private static DateTime OnlineTime(DateOnly day, DemoRandom random)
    {
        var seconds = 6.5 + ((random.Share() + random.Share()) * 8.2);
        return day.ToDateTime(TimeOnly.MinValue).AddSeconds(Math.Round(seconds * 3600));
    }
}

/// <summary>What tickets are about and how they reach an outlet.</summary>
internal static class DemoTicketMix
{
    private const double FrequentTopicWeight = 0.16;

    private static readonly (string Channel, double Weight)[] Channels =
        [("counter", 0.34), ("whatsapp", 0.29), ("phone", 0.12), ("email", 0.09), ("web", 0.09), ("instagram", 0.07)];

    private static readonly (string Channel, double Weight)[] WhenClosed = [.. Channels.Where(c => ContactChannel.IsOnline(c.Channel))];

    private static readonly (string? Topic, double Weight)[] Topics =
    [
        ("produk", 0.23), ("layanan", 0.18), ("garansi", 0.16), ("pengiriman", 0.13), ("pembayaran", 0.11),
        ("aplikasi", 0.09), ("lainnya", 0.07), (null, 0.03),
    ];

    public static string Channel(DemoRandom random, bool open) => random.Weighted(open ? Channels : WhenClosed);

    public static string? Topic(DemoRandom random, DemoProfile profile) =>
        random.Chance(FrequentTopicWeight) ? profile.FrequentTopic : random.Weighted(Topics);

    public static TicketKind Kind(DemoRandom random, string? topic)
    {
        var complaints = topic switch
        {
            "pengiriman" => 0.5,
            "layanan" or "pembayaran" => 0.42,
            "lainnya" or null => 0.15,
            _ => 0.3,
        };
        return random.Chance(complaints)
            ? TicketKind.Complaint
            : random.Weighted([(TicketKind.Request, 0.46), (TicketKind.Question, 0.4), (TicketKind.Sales, 0.14)]);
    }

    public static string? Priority(DemoRandom random, TicketKind kind) => kind == TicketKind.Complaint
        ? random.Weighted<string?>([("tinggi", 0.24), ("normal", 0.7), (null, 0.06)])
        : random.Weighted<string?>([("tinggi", 0.04), ("normal", 0.66), ("rendah", 0.24), (null, 0.06)]);

    /// <summary>Few are asked of a question how much hangs on it.</summary>
    public static int? Risk(DemoRandom random, TicketKind kind) => kind is TicketKind.Complaint or TicketKind.Request
        ? random.Weighted<int?>([(1, 0.4), (2, 0.3), (3, 0.08), (4, 0.03), (null, 0.19)])
        : null;

    /// <summary>The usual minutes until a person answers, in open time.</summary>
    public static double MinutesToAnswer(string channel) => channel switch
    {
        "counter" => 1.5,
        "phone" => 1,
        "whatsapp" => 11,
        "instagram" => 38,
        "web" => 95,
        _ => 170,
    };

    /// <summary>The usual minutes of open time from the answer to the resolution.</summary>
    public static double MinutesToResolve(TicketKind kind) => kind switch
    {
        TicketKind.Complaint => 150,
        TicketKind.Request => 420,
        TicketKind.Question => 9,
        _ => 25,
    };
}
