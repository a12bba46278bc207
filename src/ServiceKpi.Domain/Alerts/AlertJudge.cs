namespace ServiceKpi.Domain.Alerts;

/// <summary>Judges alerts by the same report that pages show, with the outlets that the person sees now.</summary>
public sealed class AlertJudge(KpiReportBuilder reports, IOutletDirectory directory, IOrganisationBook organisations, TimeProvider clock)
{
    /// <summary>Enough periods for a pattern, and for what may have been missed while nothing ran.</summary>
    private const int PeriodsRead = 30;

    /// <summary>What is still to be entered is waited for so many days; afterwards the period cannot be judged.</summary>
    private const int DaysWaited = 7;

    /// <summary>Judges the periods of an alert that have ended since it was last judged; of a new one the last few, so that what goes wrong already is told.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="courses">How it stands at the outlets where it was judged before; they go on from there.</param>
    /// <param name="canTell">True when whoever wants it can be told now; what begins while they cannot is told when they can.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<AlertJudgement> JudgeAsync(Alert alert, IReadOnlyList<AlertCourse> courses, bool canTell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(courses);
        var outlets = (await directory.AllAsync(cancellationToken)).Where(o => alert.OutletIds.Count == 0 || alert.OutletIds.Contains(o.Id)).ToList();
        if (KpiCatalog.Find(alert.KpiId) is not { } kpi || outlets.Count == 0)
        {
            return new([], [], []);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var units = Ended(alert.Grain, outlets.Max(o => o.DayOf(now)));
        var report = await reports.BuildAsync(
            new KpiQuestion
            {
                Period = new Period(units[0].From, units[^1].To),
                Kpis = [kpi.Id],
                Outlets = [.. outlets.Select(o => o.Code)],
                By = ReportRows.Outlet,
                Grain = alert.Grain,
                JudgesTargets = alert.Sign == AlertSign.MissesTarget,
            },
            cancellationToken);
        var judged = new List<AlertCourse>();
        var changes = new List<AlertChange>();
        var news = new List<AlertChange>();
        foreach (var outlet in outlets)
        {
            var course = courses.FirstOrDefault(c => c.OutletId == outlet.Id) ?? new AlertCourse(alert.Id, outlet.Id);
            var before = (course.JudgedTo, course.IsTold);
            List<KpiReading> readings = [.. report.Of(kpi, outlet)];
            var change = Follow(alert, course, readings, outlet.DayOf(now));
            if (change is not null)
            {
                changes.Add(change);
            }

            if (course.Tell(canTell) is not null && (change ?? Standing(alert, course, readings)) is { } told)
            {
                news.Add(told);
            }

            if ((course.JudgedTo, course.IsTold) != before)
            {
                judged.Add(course);
            }
        }

        return new(judged, changes, news);
    }

    /// <summary>Takes the readings into account that have ended and were not judged. Of several changes the last is told: what has begun and ended meanwhile is over.</summary>
    private static AlertChange? Follow(Alert alert, AlertCourse course, IReadOnlyList<KpiReading> readings, DateOnly today)
    {
        var wasOn = course.IsOn;
        AlertChange? last = null;
        var from = course.JudgedTo is null ? Math.Max(0, readings.Count(r => r.Period.To < today) - alert.Periods) : 0;
        foreach (var (place, reading) in readings.Index().Skip(from).Where(r => r.Item.Period.To < today && !(r.Item.Period.To <= course.JudgedTo)))
        {
            if ((reading.IsIncomplete || reading.Value.Value is null) && today <= reading.Period.To.AddDays(DaysWaited))
            {
                break;
            }

            var usual = alert.Sign == AlertSign.LeavesPattern ? UsualOf(readings, place, course.Since) : null;
            var since = course.Since;
            if (course.Take(reading.Period, AlertVerdicts.Of(alert.Sign, reading, usual), alert.Periods) is { } begins)
            {
                last = new AlertChange(course.OutletId, begins, (begins ? course.Since : since) ?? reading.Period.From, reading.Period.To, reading.Value.Value!.Value, reading.Target?.Value ?? usual?.MiddleOf(reading));
            }
        }

        return last is not null && last.Begins != wasOn ? last : null;
    }

    /// <summary>How it stands where it is on since an earlier time: by the last period that was judged and has a value; none where that lies too far back.</summary>
    private static AlertChange? Standing(Alert alert, AlertCourse course, List<KpiReading> readings)
    {
        var place = readings.FindLastIndex(r => r.Period.To <= course.JudgedTo && r.Value.Value is not null && !r.IsIncomplete && !r.BelowMinimumSample);
        return place < 0 ? null : new(
            course.OutletId,
            true,
            course.Since ?? readings[place].Period.From,
            readings[place].Period.To,
            readings[place].Value.Value!.Value,
            readings[place].Target?.Value ?? (alert.Sign == AlertSign.LeavesPattern ? UsualOf(readings, place, course.Since)?.MiddleOf(readings[place]) : null));
    }

    /// <summary>What the outlet had before the row of periods that goes wrong: what went wrong is no part of what is usual.</summary>
    private static UsualValues? UsualOf(IReadOnlyList<KpiReading> readings, int place, DateOnly? since) =>
        UsualValues.Of(readings.Take(place).Where(r => !(r.Period.From >= since)));

    private List<Period> Ended(Grain grain, DateOnly today)
    {
        var calendar = new PeriodCalendar(organisations.Current.FirstDayOfWeek);
        var units = new List<Period>();
        for (var unit = calendar.UnitOf(calendar.UnitOf(today, grain).From.AddDays(-1), grain); units.Count < PeriodsRead; unit = calendar.UnitOf(unit.From.AddDays(-1), grain))
        {
            units.Insert(0, unit);
        }

        return units;
    }
}

/// <summary>What has become of an alert.</summary>
/// <param name="Courses">How it stands at the outlets where something was judged.</param>
/// <param name="Changes">Where it has begun or ended.</param>
/// <param name="News">What whoever wants it is to be told: those of the changes, and what began while they could not be told.</param>
public sealed record AlertJudgement(IReadOnlyList<AlertCourse> Courses, IReadOnlyList<AlertChange> Changes, IReadOnlyList<AlertChange> News);

/// <summary>An alert has begun or ended at an outlet.</summary>
/// <param name="OutletId">The outlet.</param>
/// <param name="Begins">True when it begins, false when it is well again.</param>
/// <param name="From">The first day on which it went wrong.</param>
/// <param name="To">The last day judged.</param>
/// <param name="Value">The value of the last period judged, in the unit of the KPI.</param>
/// <param name="Mark">Its target, or what is usual; none where neither is known.</param>
public sealed record AlertChange(int OutletId, bool Begins, DateOnly From, DateOnly To, double Value, double? Mark);

/// <summary>Says how a period was.</summary>
internal static class AlertVerdicts
{
    /// <summary>How a reading is to be taken.</summary>
    /// <param name="sign">What going wrong is.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="usual">What is usual; none where nobody knows, or the target is asked about.</param>
    public static AlertVerdict Of(AlertSign sign, KpiReading reading, UsualValues? usual) =>
        reading.Value.Value is null || reading.BelowMinimumSample || reading.IsIncomplete ? AlertVerdict.Unclear
        : sign == AlertSign.MissesTarget ? OfTarget(reading)
        : usual?.ScoreOf(reading) is { } score ? OfPattern(reading, score)
        : AlertVerdict.Unclear;

    private static AlertVerdict OfTarget(KpiReading reading) => reading.Target?.Status switch
    {
        TargetStatus.Met => AlertVerdict.Well,
        TargetStatus.Missed when MissedTargetSearch.IsMissed(reading) => AlertVerdict.Wrong,
        _ => AlertVerdict.Unclear,
    };

    private static AlertVerdict OfPattern(KpiReading reading, double score)
    {
        var isFar = Math.Abs(score) > ModifiedZScore.Limit;
        var isWorse = reading.Kpi.Definition.IsNeutral || (score < 0) == (reading.Kpi.Definition.Better == Direction.Higher);
        return isFar && isWorse ? AlertVerdict.Wrong : AlertVerdict.Well;
    }
}

/// <summary>
/// What an outlet usually has of a KPI, by the periods before. Sums are those of a day on which it is open: a week of two open days has no less
/// than is usual because of the other five.
/// </summary>
internal sealed class UsualValues
{
    /// <summary>How many periods are looked back.</summary>
    public const int Most = 13;

    /// <summary>How many values there must be before anything is called unusual.</summary>
    public const int Least = 6;

    /// <summary>A value whose chance nobody knows varies by a twentieth at least.</summary>
    private const double LeastShare = 0.05;

    /// <summary>A sum of fewer open days than this share of the usual says too little of the others.</summary>
    private const double LeastOpen = 0.5;

    private readonly double[] values;
    private readonly double usualDays;

    private UsualValues(double[] values, double usualDays) => (this.values, this.usualDays, Middle) = (values, usualDays, ModifiedZScore.Median(values));

    /// <summary>The middle of the values, of sums a day.</summary>
    public double Middle { get; }

    /// <summary>What is usual after these readings; none when too few of them can be judged.</summary>
    public static UsualValues? Of(IEnumerable<KpiReading> before)
    {
        List<KpiReading> known = [.. before.Where(r => r.Value.Value is not null && !r.BelowMinimumSample && !r.IsIncomplete && DaysOf(r) > 0)];
        if (known.Count == 0)
        {
            return null;
        }

        var usualDays = ModifiedZScore.Median([.. known.TakeLast(Most).Select(DaysOf)]);
        double[] values = [.. known.Where(r => DaysOf(r) >= LeastOpen * usualDays).Select(r => r.Value.Value!.Value / DaysOf(r)).TakeLast(Most)];
        return values.Length < Least ? null : new UsualValues(values, usualDays);
    }

    /// <summary>What is usual for the days of a reading.</summary>
    public double MiddleOf(KpiReading reading) => Middle * DaysOf(reading);

    /// <summary>
    /// How far a value lies from the usual, in robust standard deviations, which are never less than chance makes the value itself vary; none
    /// when it is of too few open days to tell.
    /// </summary>
    public double? ScoreOf(KpiReading reading)
    {
        var days = DaysOf(reading);
        return days <= 0 || days < LeastOpen * usualDays ? null : ModifiedZScore.Of(
            reading.Value.Value!.Value / days,
            values,
            Math.Max(reading.Value.Uncertainty is { } range ? (range.High - range.Low) / days / (2 * NormalQuantile.Z95) : LeastShare * Math.Abs(Middle), double.Epsilon));
    }

    /// <summary>What a value is divided by: of a sum the open days, of anything else nothing.</summary>
    private static double DaysOf(KpiReading reading) => reading.Kpi is SumKpi ? reading.Coverage.Expected : 1;
}
