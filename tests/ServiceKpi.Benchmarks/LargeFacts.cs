using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>What happens at one outlet of a large chain: a weekday pattern, some growth, a few days that nobody entered.</summary>
internal sealed class LargeFacts(Outlet outlet, DateOnly first, DateOnly last)
{
    private const int Members = 200;
    private const double Forgotten = 0.02;
    private const double OneSided = 0.01;

    private static readonly double[] Weekdays = [1.15, 0.9, 0.92, 0.95, 1.0, 1.05, 1.3];
    private static readonly string[] Channels = ["counter", "whatsapp", "phone", "email", "web"];
    private static readonly string[] Topics = ["produk", "layanan", "pembayaran", "pengiriman", "garansi", "aplikasi"];
    private static readonly string[] Words = ["Cepat dan ramah.", "Antre lama.", "Teknisinya sabar menjelaskan.", "Harga kurang jelas."];

    private readonly Random random = new(outlet.Id);

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

    /// <summary>About one a day.</summary>
    public IReadOnlyList<Ticket> Tickets() => [.. Days.SelectMany(day => Enumerable.Range(1, Times()).Select(i => New(day, i)))];

    /// <summary>About one a day, of the three kinds in turn, two in three answered.</summary>
    public IReadOnlyList<SurveyAnswer> Answers() =>
        [.. Days.SelectMany(day => Enumerable.Range(1, Times()).Select(i => Asked(day, i)))];

    public IReadOnlyList<Membership> Memberships() => [.. Enumerable.Range(1, Members).Select(Member)];

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
        var responded = opened.AddSeconds(60 + random.Next(12_000));
        var resolved = responded.AddSeconds(600 + random.Next(200_000));
        var key = string.Create(CultureInfo.InvariantCulture, $"{outlet.Code}-{day:yyMMdd}-{number}");
        return new Ticket(outlet, key, opened, new TicketDetails
        {
            Customer = CustomerOf(1 + random.Next(Members)),
            Channel = Channels[random.Next(Channels.Length)],
            Topic = Topics[random.Next(Topics.Length)],
            Kind = random.Next(2) == 0 ? TicketKind.Complaint : TicketKind.Request,
            FirstRespondedAt = responded,
            ResolvedAt = outlet.DayOf(resolved) <= last ? resolved : null,
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
            customer: CustomerOf(1 + random.Next(Members)),
            comment: score is not null && random.Next(5) == 0 ? Words[random.Next(Words.Length)] : null);
    }

    private Membership Member(int number)
    {
        var joined = first.AddDays(random.Next(-365, last.DayNumber - first.DayNumber));
        var left = joined.AddDays(30 + random.Next(1500));
        return new Membership(CustomerOf(number), outlet.Id, joined, left <= last ? left : null);
    }

    private string CustomerOf(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{outlet.Code}-{number:000}");

    /// <summary>0, 1 or 2, each as likely as makes one on average.</summary>
    private int Times() => random.Next(4) switch { 0 => 0, 3 => 2, _ => 1 };

    /// <summary>A factor around 1.</summary>
    private double Around(double spread) => 1 + (spread * (random.NextDouble() + random.NextDouble() - 1));
}
