using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>What happens at one outlet of a large chain: a weekday pattern, some growth, a few days that nobody entered.</summary>
/// <param name="outlet">The outlet, stored already.</param>
/// <param name="first">The first day.</param>
/// <param name="last">The last day.</param>
/// <param name="volume">How many tickets, answers and members; none for about a ticket and an answer a day and 200 members.</param>
internal sealed class LargeFacts(Outlet outlet, DateOnly first, DateOnly last, LargeVolume? volume = null)
{
    private const int UsualMembers = 200;
    private const double Forgotten = 0.02;
    private const double OneSided = 0.01;

    private static readonly double[] Weekdays = [1.15, 0.9, 0.92, 0.95, 1.0, 1.05, 1.3];
    private static readonly string[] Channels = ["counter", "whatsapp", "phone", "email", "web"];
    private static readonly string[] Topics = ["produk", "layanan", "pembayaran", "pengiriman", "garansi", "aplikasi"];
    private static readonly string[] Words = ["Cepat dan ramah.", "Antre lama.", "Teknisinya sabar menjelaskan.", "Harga kurang jelas."];

    private readonly Random random = new(outlet.Id);

    private int Members => volume?.MembersIn(Days.Count) ?? UsualMembers;

    /// <summary>The trading days from the first to the last, of which there may be none.</summary>
    private List<DateOnly> Days => field ??=
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(outlet.TradesOn)];

    public IReadOnlyList<DailyEntry> Entries()
    {
        var usual = 25 + random.Next(90);
        var ratio = 60_000 + random.Next(240_000);
        var growth = (random.NextDouble() - 0.4) * 0.3 / 365;
        var entries = new List<DailyEntry>();
        foreach (var day in Days)
        {
            var visits = (long)Math.Round(
                usual * Weekdays[(int)day.DayOfWeek] * (1 + (growth * (day.DayNumber - first.DayNumber))) * Around(0.3));
            var revenue = (long)Math.Round(visits * ratio * Around(0.3) / 500) * 500 * 100;
            var chance = random.NextDouble();
            if (chance >= Forgotten)
            {
                long? entered = chance < Forgotten + OneSided ? null : revenue;
                entries.Add(new DailyEntry(outlet.Id, day, visits, entered, (long)(visits * 0.45)));
            }
        }

        return entries;
    }

    /// <summary>The tickets by day, made as they are asked for.</summary>
    public IEnumerable<Ticket> Tickets() => Days.SelectMany(day => Enumerable.Range(1, Times(1)).Select(i => New(day, i)));

    /// <summary>The answers by day, of the three kinds in turn, two in three answered; each about the ticket of its number of the day, where there is one.</summary>
    public IEnumerable<SurveyAnswer> Answers() =>
        Days.SelectMany(day => Enumerable.Range(1, Times(LargeVolume.AnswersOfTicket)).Select(i => Asked(day, i)));

    public IEnumerable<Membership> Memberships() =>
        Enumerable.Range(1, Members).Select(number => volume is { } large ? Member(number, large) : UsualMember(number));

    /// <summary>One of three days in each whole month.</summary>
    public IReadOnlyList<PromotionEvent> Events()
    {
        var events = new List<PromotionEvent>();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            var starts = month.AddDays(3 + random.Next(20));
            if (starts >= first && starts.AddDays(2) <= last && outlet.TradesOn(starts))
            {
                events.Add(new PromotionEvent("Promo bulanan", starts, starts.AddDays(2), outlet.Id, (3 + random.Next(30)) * 50_000_000L));
            }
        }

        return events;
    }

    private Ticket New(DateOnly day, int number)
    {
        var opened = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(8, 0)).AddSeconds(random.Next(9 * 3600)), outlet.Zone);
        var responded = Responded(opened);
        var resolved = responded?.AddSeconds(600 + random.Next(200_000));
        return new Ticket(outlet, KeyOf(day, number), opened, new TicketDetails
        {
            Customer = CustomerOf(1 + random.Next(Members)),
            Channel = Channels[random.Next(Channels.Length)],
            Topic = Topics[random.Next(Topics.Length)],
            Kind = random.Next(2) == 0 ? TicketKind.Complaint : TicketKind.Request,
            FirstRespondedAt = responded,
            ResolvedAt = resolved is { } done && outlet.DayOf(done) <= last ? done : null,
            Contacts = random.Next(4) == 0 ? 2 : 1,
            Reopened = random.Next(20) == 0 ? 1 : 0,
            PromisedOn = random.Next(3) == 0 ? day.AddDays(2) : null,
        });
    }

    private SurveyAnswer Asked(DateOnly day, int number)
    {
        var kind = (SurveyKind)random.Next(3);
        var (lowest, highest) = SurveyAnswer.ScaleOf(kind);
        int? score = random.Next(3) == 0 ? null : Math.Max(lowest, highest - (int)(random.NextDouble() * random.NextDouble() * (highest - lowest + 1)));
        score = kind == SurveyKind.Ces && score is { } ease ? highest + lowest - ease : score;
        return new SurveyAnswer(
            string.Create(CultureInfo.InvariantCulture, $"{outlet.Code}-{day:yyMMdd}-s{number}"),
            outlet.Id,
            kind,
            score,
            day,
            ticket: KeyOf(day, number),
            customer: CustomerOf(1 + random.Next(Members)),
            comment: score is not null && random.Next(5) == 0 ? Words[random.Next(Words.Length)] : null);
    }

    private string KeyOf(DateOnly day, int number) => string.Create(CultureInfo.InvariantCulture, $"{outlet.Code}-{day:yyMMdd}-{number}");

    private DateTime? Responded(DateTime opened)
    {
        if (volume is null)
        {
            return opened.AddSeconds(60 + random.Next(12_000));
        }

        var responded = opened.AddSeconds(LargeVolume.ResponseSeconds(random));
        return random.NextDouble() < LargeVolume.Unanswered || outlet.DayOf(responded) > last ? null : responded;
    }

    private Membership UsualMember(int number)
    {
        var joined = Joined();
        var left = joined.AddDays(30 + random.Next(1500));
        return new Membership(CustomerOf(number), outlet.Id, joined, left <= last ? left : null);
    }

    /// <summary>Half of them leave again; the first few are members of the next outlet, where they are not the first few, too.</summary>
    private Membership Member(int number, LargeVolume large)
    {
        var joined = Joined();
        DateOnly? left = random.Next(2) == 0 ? joined.AddDays(1 + random.Next(last.DayNumber - joined.DayNumber)) : null;
        var shared = LargeVolume.SharedOf(Members);
        var customer = number <= shared ? CustomerOf(shared + number, large.Next.Code) : CustomerOf(number);
        return new Membership(customer, outlet.Id, joined, left);
    }

    private DateOnly Joined() => first.AddDays(random.Next(-365, last.DayNumber - first.DayNumber));

    private string CustomerOf(int number, string? code = null) =>
        string.Create(CultureInfo.InvariantCulture, $"C-{code ?? outlet.Code}-{number:000}");

    /// <summary>0, 1 or 2, each as likely as makes one on average, or as many as the volume says.</summary>
    private int Times(double share) =>
        volume is { } large ? (int)((large.TicketsPerDay * share * Around(0.6)) + random.NextDouble())
        : random.Next(4) switch { 0 => 0, 3 => 2, _ => 1 };

    /// <summary>A factor around 1.</summary>
    private double Around(double spread) => 1 + (spread * (random.NextDouble() + random.NextDouble() - 1));
}
