namespace ServiceKpi.Domain.Reports;

/// <summary>
/// The targets of a report: of one outlet in one month the one in force, of more outlets or days what their own make together. A
/// value has no target when an outlet or month that it covers has none.
/// </summary>
/// <param name="book">The targets that are set.</param>
/// <param name="measured">All that was read.</param>
/// <param name="today">The month of this day is still running.</param>
internal sealed class ReportTargets(TargetBook book, MeasuredPieces measured, DateOnly today)
{
    private static readonly PeriodCalendar Calendar = new();

    private readonly Dictionary<(Kpi Kpi, IReadOnlyList<Outlet> Outlets, Month Month), IReadOnlyList<(Outlet Outlet, Aim Aim)>?> inForce = [];
    private readonly Dictionary<(int OutletId, Period Days), Measurement> ofOutlets = [];

    /// <summary>The months of which only a part is asked for, so that their targets must be spread over their days.</summary>
    public static IEnumerable<Period> Spread(IEnumerable<Period> pieces, DateOnly today) => pieces
        .SelectMany(piece => Calendar.Split(piece, Grain.Month))
        .Where(days => !IsWhole(days, today))
        .Select(days => Period.MonthOf(days.From))
        .Distinct();

    /// <summary>The target of the value of some outlets over some days; null when there is none.</summary>
    public TargetReading? Of(Kpi kpi, IReadOnlyList<Outlet> outlets, Period days, KpiValue value, bool isBelowMinimum)
    {
        if (!book.Has(kpi))
        {
            return null;
        }

        var months = Calendar.Split(days, Grain.Month)
            .Select(part => (Days: part, Aims: InForce(kpi, outlets, Month.Of(part.From))))
            .ToList();
        if (months.Exists(m => m.Aims is null) || months.TrueForAll(m => m.Aims!.Count == 0))
        {
            return null;
        }

        var parts = months.ConvertAll(m => (m.Days, Aims: m.Aims!));
        var aim = kpi switch
        {
            { DailySum: not null } => OfSum(kpi, parts),
            { Follows: { } customers } => OfFollowed(kpi, customers, parts, days),
            _ => OfLevel(kpi, parts),
        };
        return aim is not { } found ? null : new TargetReading(
            found.Value,
            found.Limit,
            isBelowMinimum || value.Value is not { } reached
                ? TargetStatus.None
                : TargetJudge.Judge(kpi.Definition.Better, reached, found.Value, found.Limit))
        {
            OfWholeMonths = kpi.DailySum is not null && parts.Exists(p => !IsWhole(p.Days, today))
                ? parts.Sum(p => p.Aims.Sum(a => a.Aim.Value))
                : null,
            FollowedMonths = kpi.Follows is null ? null : parts.Sum(p => MonthsIn(p.Days)),
        };
    }

    private static bool IsWhole(Period days, DateOnly today) =>
        days == Month.Of(days.From).Days && !days.Contains(today);

    /// <summary>Some days of one month, as a part of it.</summary>
    private static double MonthsIn(Period days) => (double)days.Days / Month.Of(days.From).Days.Days;

    private static Aim? One(List<(Period Days, IReadOnlyList<(Outlet Outlet, Aim Aim)> Aims)> parts)
    {
        var first = parts.Find(p => p.Aims.Count > 0).Aims[0].Aim;
        return parts.TrueForAll(p => p.Aims.All(a => a.Aim == first)) ? first : null;
    }

    private Aim? OfSum(Kpi kpi, List<(Period Days, IReadOnlyList<(Outlet Outlet, Aim Aim)> Aims)> parts) =>
        Aim.Sum([.. parts.SelectMany(part => IsWhole(part.Days, today)
            ? part.Aims.Select(a => (a.Aim, 1.0))
            : Shares(kpi, part.Days, part.Aims))]);

    /// <summary>
    /// The shares of the days; while the month is running only of those that are entered, so that nobody looks behind for a
    /// day that nobody has entered yet, and a single day is of the outlets that have entered it in any month. What nobody enters
    /// counts up to yesterday, unless today is all there is.
    /// </summary>
    private IEnumerable<(Aim Aim, double Weight)> Shares(Kpi kpi, Period days, IReadOnlyList<(Outlet Outlet, Aim Aim)> aims)
    {
        var isRunning = Month.Of(days.From).Contains(today);
        var entered = isRunning || days.Days == 1 ? kpi.Definition.EnteredDays : null;
        if (entered is { } figure && !aims.Any(a => measured.HasAny(a.Outlet, days, figure)))
        {
            entered = null;
        }

        var known = isRunning && kpi.Definition.EnteredDays is null && days.From < today && days.To >= today
            ? new Period(days.From, today.AddDays(-1))
            : days;
        return aims.Select(a => (a.Aim, measured.ShareOf(a.Outlet, kpi, known, entered)));
    }

    private Aim? OfLevel(Kpi kpi, List<(Period Days, IReadOnlyList<(Outlet Outlet, Aim Aim)> Aims)> parts) =>
        One(parts) ?? Aim.Mean([.. parts.SelectMany(part => part.Aims.Select(a => (a.Aim, WeightOf(kpi, a.Outlet, part.Days))))]);

    /// <summary>What is kept through several months is the product of what is kept in each.</summary>
    private Aim? OfFollowed(
        Kpi kpi, FollowedCustomers customers, List<(Period Days, IReadOnlyList<(Outlet Outlet, Aim Aim)> Aims)> parts, Period days)
    {
        var byOutlet = parts
            .SelectMany(part => part.Aims.Select(a => (a.Outlet, a.Aim, Months: MonthsIn(part.Days))))
            .GroupBy(a => a.Outlet)
            .Select(g => (Outlet: g.Key, Aim: Over(customers, [.. g.Select(a => (a.Aim, a.Months))])))
            .ToList();
        return byOutlet.TrueForAll(o => o.Aim == byOutlet[0].Aim)
            ? byOutlet[0].Aim
            : Aim.Mean([.. byOutlet.Select(o => (o.Aim, WeightOf(kpi, o.Outlet, days)))]);
    }

    private static Aim Over(FollowedCustomers customers, List<(Aim Aim, double Months)> stretches) => new(
        FollowedShare.Over(customers, [.. stretches.Select(s => (s.Aim.Value, s.Months))]),
        stretches.Exists(s => s.Aim.Limit is not null)
            ? FollowedShare.Over(customers, [.. stretches.Select(s => (s.Aim.Limit ?? s.Aim.Value, s.Months))])
            : null);

    /// <summary>What the value of the outlet is divided by; for a median how many cases it has.</summary>
    private double WeightOf(Kpi kpi, Outlet outlet, Period days)
    {
        if (!ofOutlets.TryGetValue((outlet.Id, days), out var measurement))
        {
            ofOutlets.Add((outlet.Id, days), measurement = measured.Of([outlet], days));
        }

        return kpi.Evaluate(measurement).Denominator;
    }

    private IReadOnlyList<(Outlet Outlet, Aim Aim)>? InForce(Kpi kpi, IReadOnlyList<Outlet> outlets, Month month)
    {
        if (!inForce.TryGetValue((kpi, outlets, month), out var aims))
        {
            inForce.Add((kpi, outlets, month), aims = Find(kpi, outlets, month));
        }

        return aims;
    }

    private List<(Outlet Outlet, Aim Aim)>? Find(Kpi kpi, IReadOnlyList<Outlet> outlets, Month month)
    {
        var aims = new List<(Outlet Outlet, Aim Aim)>();
        foreach (var outlet in outlets)
        {
            if (!MonthTarget.TradesIn(outlet, month))
            {
                continue;
            }

            if (MonthTarget.Of(book, kpi, outlet, month) is not { } aim)
            {
                return null;
            }

            aims.Add((outlet, aim));
        }

        return aims;
    }
}
