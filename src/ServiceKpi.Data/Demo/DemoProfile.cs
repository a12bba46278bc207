namespace ServiceKpi.Data.Demo;

/// <summary>What an outlet of the demo is like. Shares are of 1; what is not said is as in most outlets.</summary>
internal sealed record DemoProfile
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required string Region { get; init; }

    public required string Zone { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>In a shopping mall: open every day, busiest at the weekend. Else closed on Sundays, busiest on Mondays.</summary>
    public bool Mall { get; init; }

    /// <summary>How much Ramadan and Lebaran change the town, 0 to 1.</summary>
    public double Lebaran { get; init; } = 1;

    public required double VisitsPerDay { get; init; }

    public required double RupiahPerVisit { get; init; }

    public double Conversion { get; init; } = 0.45;

    /// <summary>Change of the visits in 30 days; with a verdict over the last five months, and a fifth of it before.</summary>
    public double VisitsTrend { get; init; }

    /// <summary>Change of the revenue per visit, reckoned in the same way.</summary>
    public double RatioTrend { get; init; }

    /// <summary>The verdict that the latest comparisons are to give; none leaves it to chance.</summary>
    public LocationVerdict? Verdict { get; init; }

    /// <summary>Where the latest comparisons cannot all give the verdict, the one of whole months does.</summary>
    public bool VerdictOfMonths { get; init; }

    /// <summary>The share of months with an event.</summary>
    public double EventMonths { get; init; } = 0.95;

    /// <summary>How many more visits an event brings, as a share.</summary>
    public double EventLift { get; init; }

    /// <summary>The share of days nobody entered.</summary>
    public double Forgotten { get; init; } = 0.008;

    /// <summary>How many of the last days are not entered yet, today not counted.</summary>
    public int DaysBehind { get; init; }

    public bool CountsTransactions { get; init; } = true;

    public required double TicketsPerDay { get; init; }

    /// <summary>How long customers wait compared with a usual outlet.</summary>
    public double Pace { get; init; } = 1;

    public double FirstContact { get; init; } = 0.74;

    public double Reopens { get; init; } = 0.045;

    public double PromisesKept { get; init; } = 0.86;

    public string FrequentTopic { get; init; } = "produk";

    public double Satisfied { get; init; } = 0.82;

    public double Effort { get; init; } = 2.2;

    public double Promoters { get; init; } = 0.52;

    public double Detractors { get; init; } = 0.16;

    public double Answers { get; init; } = 0.56;

    public double NpsAskedPerDay { get; init; } = 1.15;

    public double JoinsPerMonth { get; init; } = 6;

    /// <summary>The share of members who leave in a month.</summary>
    public double Churn { get; init; } = 0.022;
}

/// <summary>The twelve outlets: four regions, three time zones, and a story each.</summary>
internal static class DemoProfiles
{
    private const string Wib = "Asia/Jakarta";
    private const string Wita = "Asia/Makassar";
    private const string Wit = "Asia/Jayapura";

    /// <summary>All of them; the kiosk has been open for five months on the given day.</summary>
    public static IReadOnlyList<DemoProfile> On(DateOnly today) => [.. Java(), .. OtherIslands(), Kiosk(today)];

    private static DemoProfile[] Java() =>
    [
        new()
        {
            Code = "JKT01", Name = "Jakarta Sudirman", City = "Jakarta", Region = "Jawa", Zone = Wib,
            OpenedOn = new(2012, 3, 5), Mall = true, VisitsPerDay = 228, RupiahPerVisit = 168_000, Conversion = 0.52,
            VisitsTrend = 0.05, RatioTrend = 0.04, Verdict = LocationVerdict.Thriving, EventLift = 0.30,
            TicketsPerDay = 7.4, Pace = 0.8, FirstContact = 0.79, PromisesKept = 0.93, Satisfied = 0.88,
            Effort = 2.0, Promoters = 0.62, Detractors = 0.10, JoinsPerMonth = 11, Churn = 0.016,
        },
        new()
        {
            Code = "JKT02", Name = "Jakarta Kelapa Gading", City = "Jakarta", Region = "Jawa", Zone = Wib,
            OpenedOn = new(2015, 8, 10), Mall = true, VisitsPerDay = 196, RupiahPerVisit = 121_000, Conversion = 0.36,
            VisitsTrend = 0.05, RatioTrend = -0.05, Verdict = LocationVerdict.ConvertingLess, EventLift = 0.26,
            TicketsPerDay = 6.6, Pace = 1.7, FirstContact = 0.66, Reopens = 0.062, PromisesKept = 0.81,
            FrequentTopic = "pembayaran", Satisfied = 0.76, Effort = 2.6, Promoters = 0.42, Detractors = 0.23,
            JoinsPerMonth = 8, Churn = 0.029,
        },
        new()
        {
            Code = "BDG01", Name = "Bandung Dago", City = "Bandung", Region = "Jawa", Zone = Wib,
            OpenedOn = new(2014, 2, 17), Mall = true, VisitsPerDay = 138, RupiahPerVisit = 132_000, Conversion = 0.47,
            Verdict = LocationVerdict.Steady, EventLift = 0.28, TicketsPerDay = 4.6, Satisfied = 0.85,
            Effort = 2.1, Promoters = 0.55, Detractors = 0.13,
        },
        new()
        {
            Code = "SMG01", Name = "Semarang Pandanaran", City = "Semarang", Region = "Jawa", Zone = Wib,
            OpenedOn = new(2016, 5, 2), VisitsPerDay = 96, RupiahPerVisit = 118_000, VisitsTrend = 0.002,
            CountsTransactions = false, DaysBehind = 2, TicketsPerDay = 3.4, Satisfied = 0.83,
            FrequentTopic = "garansi", JoinsPerMonth = 5,
        },
        new()
        {
            Code = "SBY01", Name = "Surabaya Gubeng", City = "Surabaya", Region = "Jawa", Zone = Wib,
            OpenedOn = new(2013, 9, 23), Mall = true, VisitsPerDay = 182, RupiahPerVisit = 154_000, Conversion = 0.55,
            VisitsTrend = 0.007, RatioTrend = 0.003, EventLift = 0.36, Forgotten = 0.002, TicketsPerDay = 5.6,
            Pace = 0.35, FirstContact = 0.87, Reopens = 0.022, PromisesKept = 0.955, Satisfied = 0.88,
            Effort = 1.9, Promoters = 0.66, Detractors = 0.09, Answers = 0.66, JoinsPerMonth = 9, Churn = 0.015,
        },
    ];

    private static DemoProfile[] OtherIslands() =>
    [
        new()
        {
            Code = "MDN01", Name = "Medan Petisah", City = "Medan", Region = "Sumatera", Zone = Wib,
            OpenedOn = new(2017, 1, 16), VisitsPerDay = 108, RupiahPerVisit = 109_000, Conversion = 0.41,
            VisitsTrend = -0.004, Forgotten = 0.022, DaysBehind = 4, TicketsPerDay = 4.4, Pace = 6,
            FirstContact = 0.61, Reopens = 0.078, PromisesKept = 0.77, Satisfied = 0.78, Effort = 2.7,
            Promoters = 0.4, Detractors = 0.22, Answers = 0.47, Churn = 0.034,
        },
        new()
        {
            Code = "PLM01", Name = "Palembang Ilir", City = "Palembang", Region = "Sumatera", Zone = Wib,
            OpenedOn = new(2018, 7, 9), Mall = true, VisitsPerDay = 72, RupiahPerVisit = 163_000, Conversion = 0.5,
            VisitsTrend = -0.05, RatioTrend = 0.04, Verdict = LocationVerdict.UnderVisited, EventMonths = 0.3,
            EventLift = 0.2, TicketsPerDay = 2.8, FrequentTopic = "aplikasi", Satisfied = 0.84,
            JoinsPerMonth = 4, Churn = 0.026,
        },
        new()
        {
            Code = "DPS01", Name = "Denpasar Renon", City = "Denpasar", Region = "Bali & Kalimantan", Zone = Wita,
            OpenedOn = new(2016, 11, 7), Mall = true, Lebaran = 0.3, VisitsPerDay = 124, RupiahPerVisit = 171_000,
            Conversion = 0.49, VisitsTrend = 0.006, RatioTrend = 0.004, EventLift = 0.25, TicketsPerDay = 3.9,
            Pace = 0.7, FirstContact = 0.8, Satisfied = 0.88, Effort = 1.9, Promoters = 0.6, Detractors = 0.11,
            JoinsPerMonth = 7, Churn = 0.02,
        },
        new()
        {
            Code = "BPN01", Name = "Balikpapan Klandasan", City = "Balikpapan", Region = "Bali & Kalimantan",
            Zone = Wita, OpenedOn = new(2019, 4, 1), Lebaran = 0.8, VisitsPerDay = 84, RupiahPerVisit = 186_000,
            Conversion = 0.43, Verdict = LocationVerdict.Steady, VerdictOfMonths = true, TicketsPerDay = 3.2,
            PromisesKept = 0.8, FrequentTopic = "pengiriman", Satisfied = 0.8, JoinsPerMonth = 5,
        },
        new()
        {
            Code = "MKS01", Name = "Makassar Panakkukang", City = "Makassar", Region = "Indonesia Timur", Zone = Wita,
            OpenedOn = new(2017, 6, 12), Mall = true, Lebaran = 0.9, VisitsPerDay = 142, RupiahPerVisit = 112_000,
            Conversion = 0.44, VisitsTrend = 0.004, RatioTrend = -0.003, EventLift = 0.22, TicketsPerDay = 4.5,
            Pace = 1.2, Satisfied = 0.81, Effort = 2.3, Churn = 0.024,
        },
        new()
        {
            Code = "AMB01", Name = "Ambon Sirimau", City = "Ambon", Region = "Indonesia Timur", Zone = Wit,
            OpenedOn = new(2019, 10, 14), Lebaran = 0.4, VisitsPerDay = 44, RupiahPerVisit = 94_000, Conversion = 0.38,
            VisitsTrend = -0.055, RatioTrend = -0.045, Verdict = LocationVerdict.Review, EventMonths = 0.15,
            Forgotten = 0.025, TicketsPerDay = 2.3, Pace = 2.2, FirstContact = 0.67, Reopens = 0.06,
            PromisesKept = 0.79, FrequentTopic = "pengiriman", Satisfied = 0.75, Effort = 2.6, Promoters = 0.42,
            Detractors = 0.22, NpsAskedPerDay = 0.9, JoinsPerMonth = 4, Churn = 0.038,
        },
    ];

    private static DemoProfile Kiosk(DateOnly today) => new()
    {
        Code = "JAP01",
        Name = "Kios Jayapura Sentani",
        City = "Jayapura",
        Region = "Indonesia Timur",
        Zone = Wit,
        OpenedOn = new DateOnly(today.Year, today.Month, 1).AddMonths(-5).AddDays(4),
        Lebaran = 0.3,
        VisitsPerDay = 17,
        RupiahPerVisit = 88_000,
        Conversion = 0.4,
        EventMonths = 0.5,
        TicketsPerDay = 0.4,
        Pace = 1.3,
        Answers = 0.4,
        NpsAskedPerDay = 0.12,
        JoinsPerMonth = 2,
        Churn = 0.03,
    };
}
