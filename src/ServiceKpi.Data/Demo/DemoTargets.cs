namespace ServiceKpi.Data.Demo;

/// <summary>
/// The targets of the demo: what every outlet is held to, stepping up once where the chain has grown better, what two regions and
/// one outlet are held to instead, and a plan of visits and revenue per outlet for the last months.
/// </summary>
internal static class DemoTargets
{
    private const int MonthsAgo = 4;
    private const double AtRisk = 0.92;

    /// <summary>What events and other things that no plan knows bring on average.</summary>
    private const double Usual = 1.02;

    private static readonly (string Kpi, double Target, double Limit)[] OfAll =
    [
        ("first-response-time", 15 * 60, 30 * 60), ("first-contact-resolution", 70, 62), ("reopen-rate", 5, 7.5),
        ("csat", 80, 72), ("ces", 2.5, 2.8), ("nps", 40, 25), ("retention-rate", 97.5, 95), ("delivery-performance", 80, 70),
    ];

    private static readonly (string Kpi, double Target, double Limit)[] Raised =
        [("first-contact-resolution", 74, 66), ("csat", 85, 78)];

    private static readonly (string Region, string Kpi, double Target, double Limit)[] OfRegions =
    [
        ("Indonesia Timur", "csat", 75, 65), ("Indonesia Timur", "delivery-performance", 75, 65), ("Bali & Kalimantan", "nps", 50, 35),
    ];

    public static List<Target> Of(IEnumerable<(DemoProfile Profile, Outlet Outlet)> outlets, DateOnly first, DateOnly today)
    {
        var now = new DateOnly(today.Year, today.Month, 1);
        var raised = now.AddMonths(-MonthsAgo);
        var targets = OfAll.Select(t => Level(t.Kpi, first, null, null, t.Target, t.Limit))
            .Concat(Raised.Select(t => Level(t.Kpi, raised, null, null, t.Target, t.Limit)))
            .Concat(OfRegions.Select(t => Level(t.Kpi, first, null, t.Region, t.Target, t.Limit)))
            .ToList();
        foreach (var (profile, outlet) in outlets)
        {
            if (profile.Pace >= 5)
            {
                // Where everything takes its time the way to what all are held to is a long one.
                targets.Add(Level("first-response-time", raised, outlet, null, 60 * 60, 120 * 60));
            }

            targets.AddRange(Enumerable.Range(0, MonthsAgo + 1).SelectMany(i => Planned(profile, outlet, raised, raised.AddMonths(i), today)));
        }

        return targets;
    }

    private static Target Level(string kpi, DateOnly from, Outlet? outlet, string? region, double target, double limit) =>
        new(kpi, from, outlet?.Id, region, Hundredths(target), Hundredths(limit));

    /// <summary>What the outlet brought when the plan was made, with the season of the month.</summary>
    private static IEnumerable<Target> Planned(DemoProfile profile, Outlet outlet, DateOnly planned, DateOnly month, DateOnly today)
    {
        var random = new DemoRandom("plan", profile.Code, 0);
        var ambition = 0.97 + (0.08 * random.Share());
        var level = DemoVisits.Trend(profile, profile.VisitsTrend, planned, today);
        var ratio = DemoVisits.Trend(profile, profile.RatioTrend, planned, today);
        double visits = 0, revenue = 0;
        foreach (var day in Period.MonthOf(month).EachDay().Where(outlet.TradesOn))
        {
            var came = profile.VisitsPerDay * level * DemoSeason.Visits(profile, day) * Usual * ambition;
            visits += came;
            revenue += came * profile.RupiahPerVisit * ratio * DemoSeason.Ratio(profile, day);
        }

        return visits < 1 ? [] : [Sum("visits", visits, visits < 1000 ? 10 : 50), Sum("revenue", revenue, 1_000_000)];

        Target Sum(string kpi, double value, double step)
        {
            var target = Math.Round(value / step) * step;
            return Level(kpi, month, outlet, null, target, Math.Round(target * AtRisk / step) * step);
        }
    }

    private static long Hundredths(double value) => (long)Math.Round(value * 100);
}

/// <summary>The chain's excellence score: one version from its first day, and another since four months with other weights.</summary>
internal static class DemoScores
{
    private const string Name = "Skor Layanan Prima";
    private const string Reason = "Kunjungan dan pendapatan ikut dihitung, karena outlet juga harus sepadan dengan biayanya.";
    private const int MonthsOfLatest = 4;

    /// <summary>Stores both, each as if on the first day that it holds; nothing when there is a version already.</summary>
    public static async Task AddAsync(IScoreVersions versions, DemoChain chain, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(chain);
        var (first, changed) = (chain.FirstDay, new DateOnly(chain.Today.Year, chain.Today.Month, 1).AddMonths(-MonthsOfLatest));
        await versions.AddAsync(Version("service", first), 0, new Because(actor), first, cancellationToken);
        if ((await versions.ReadAsync(cancellationToken)).All is [var only])
        {
            await versions.AddAsync(Version("balanced", changed), only.Id, new Because(actor, Reason), changed, cancellationToken);
        }
    }

    private static ScoreDefinition Version(string template, DateOnly from) => new(Name, from, ScoreTemplates.Find(template)!.Parts);
}
