using System.Globalization;

namespace ServiceKpi.Data.Demo;

/// <summary>The tickets of an outlet as they stand now: what lies after it has not happened yet.</summary>
internal sealed class DemoTickets(
    DemoProfile profile, Outlet outlet, IReadOnlyList<Membership> memberships, DateTime now)
{
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

        var course = new DemoTicketCourse(profile, outlet, random, channel, kind, openedLocal);
        var responded = Happened(course.Responded);
        var resolved = Happened(course.Resolved);
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
