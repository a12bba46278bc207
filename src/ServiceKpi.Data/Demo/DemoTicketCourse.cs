namespace ServiceKpi.Data.Demo;

/// <summary>What becomes of a ticket in the end, in local time, whether it has happened yet or not.</summary>
internal sealed class DemoTicketCourse
{
    private const double PromiseOfRequests = 0.8;
    private const double PromiseOfComplaints = 0.22;

    public DemoTicketCourse(
        DemoProfile profile, Outlet outlet, DemoRandom random, string channel, TicketKind kind, DateTime opened, DateOnly today)
    {
        Exclusion = random.Chance(0.012) ? TicketExclusion.Merged
            : channel is "email" or "web" or "instagram" && random.Chance(0.03) ? TicketExclusion.Spam
            : TicketExclusion.None;
        var response = OpenTime.After(outlet, opened, MinutesToAnswer(profile, random, channel) * DemoImprovements.Wait(profile.Code, DateOnly.FromDateTime(opened), today));
        Reopened = random.Chance(profile.Reopens) ? random.Chance(0.15) ? 2 : 1 : 0;
        Contacts = 1 + Reopened + (random.Chance(profile.FirstContact) ? 0 : 1 + random.Times(0.5));
        var work = DemoTicketMix.MinutesToResolve(kind) * random.Skewed(0.9) * (Contacts > 1 ? 1.8 : 1);
        var resolved = OpenTime.After(outlet, response, work + (Reopened * 900 * random.Skewed(0.5)));
        var promises = kind == TicketKind.Request ? PromiseOfRequests
            : kind == TicketKind.Complaint ? PromiseOfComplaints : 0;
        if (random.Chance(promises))
        {
            (PromisedOn, resolved) = Promise(profile, outlet, random, response, resolved);
        }

        // Some are settled without a word, as when the customer comes by and it is done at once.
        Responded = random.Chance(0.012) ? null : response;
        Resolved = resolved;
        if (Exclusion != TicketExclusion.None)
        {
            (Responded, Resolved, PromisedOn, Contacts, Reopened) = (null, null, null, 1, 0);
        }
    }

    public TicketExclusion Exclusion { get; }

    public DateTime? Responded { get; }

    public DateTime? Resolved { get; }

    public DateOnly? PromisedOn { get; }

    public int Contacts { get; }

    public int Reopened { get; }

    private static double MinutesToAnswer(DemoProfile profile, DemoRandom random, string channel)
    {
        var minutes = DemoTicketMix.MinutesToAnswer(channel) * random.Skewed(0.85);
        var atOnce = channel is "counter" or "phone";
        var overlooked = !atOnce && random.Chance(0.012 * profile.Pace) ? random.Between(1, 4) * 540.0 : 0;
        return (minutes * (atOnce ? Math.Sqrt(profile.Pace) : profile.Pace)) + overlooked;
    }

    private static (DateOnly Promised, DateTime Resolved) Promise(
        DemoProfile profile, Outlet outlet, DemoRandom random, DateTime response, DateTime earliest)
    {
        var promised = OpenTime.NextDay(outlet, DateOnly.FromDateTime(response).AddDays(random.Between(1, 6)));
        var keeps = random.Chance(profile.PromisesKept);
        var late = OpenTime.NextDay(outlet, promised.AddDays(1 + random.Times(1.2)));
        var early = OpenTime.NextDay(outlet, promised.AddDays(-random.Between(0, 1)));
        var done = OpenTime.On(outlet, keeps ? early : late, random);
        return (promised, done > earliest ? done : earliest);
    }
}

/// <summary>Local time that passes only while an outlet is open: people work on a ticket in these hours.</summary>
internal static class OpenTime
{
    /// <summary>The local time after so many open minutes, beginning with the next opening.</summary>
    public static DateTime After(Outlet outlet, DateTime local, double minutes)
    {
        var day = DateOnly.FromDateTime(local);
        var minute = local.TimeOfDay.TotalMinutes;
        for (; ; day = day.AddDays(1), minute = 0)
        {
            foreach (var shift in outlet.Hours.On(day))
            {
                var start = Math.Max(minute, shift.Opens);
                var available = shift.Closes - start;
                if (available > minutes)
                {
                    return day.ToDateTime(TimeOnly.MinValue).AddSeconds(Math.Round((start + minutes) * 60));
                }

                minutes -= Math.Max(available, 0);
            }
        }
    }

    /// <summary>A local time of the day at which the outlet is open.</summary>
    public static DateTime On(Outlet outlet, DateOnly day, DemoRandom random) =>
        After(outlet, day.ToDateTime(TimeOnly.MinValue), random.Share() * OpenMinutes(outlet, day));

    /// <summary>The day itself when the outlet is open, else the next on which it is.</summary>
    public static DateOnly NextDay(Outlet outlet, DateOnly day)
    {
        while (outlet.Hours.On(day).Count == 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static int OpenMinutes(Outlet outlet, DateOnly day) => outlet.Hours.On(day).Sum(s => s.Closes - s.Opens);
}
