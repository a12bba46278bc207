namespace ServiceKpi.Domain.Reports;

/// <summary>A row and a piece of a report, measured once for all KPIs.</summary>
/// <param name="outlet">The outlet of the row; none for all together.</param>
/// <param name="outlets">The outlets it adds up.</param>
/// <param name="piece">The days.</param>
/// <param name="measured">All that was read.</param>
/// <param name="targets">The targets that were found.</param>
/// <param name="question">What was asked.</param>
/// <param name="organisation">What the organisation has Chosen.</param>
internal sealed class ReportCell(
    Outlet? outlet,
    IReadOnlyList<Outlet> outlets,
    ReportPiece piece,
    MeasuredPieces measured,
    ReportTargets targets,
    KpiQuestion question,
    Organisation organisation)
{
    private readonly Measurement now = measured.Of(outlets, piece.Days);
    private readonly Measurement? then = piece.Compared is { } compared ? measured.Of(outlets, compared) : null;
    private readonly IReadOnlyList<Outlet> comparable = outlets.All(piece.Compares) ? outlets : [.. outlets.Where(piece.Compares)];
    private PairedSums? paired;
    private (Measurement Now, Measurement Then)? chosenOnly;
    private (long Now, long Then)? scheduled;
    private (Measurement Now, Measurement Then)?[]? matched;

    private IReadOnlyList<Outlet> Chosen => question.Fairness.HasFlag(Fairness.ComparableOutlets) ? comparable : outlets;

    /// <summary>The whole periods of the outlets compared, measured once for all KPIs.</summary>
    private (Measurement Now, Measurement Then) ChosenOnly =>
        chosenOnly ??= (measured.Of(Chosen, piece.Days), measured.Of(Chosen, piece.Compared!.Value));

    private PairedSums Paired => paired ??= measured.Paired(comparable, piece);

    /// <summary>How complete the daily figures of the row are.</summary>
    public Coverage Coverage => Coverage.Of(now);

    public KpiReading Read(Kpi kpi)
    {
        var value = kpi.Answer(now);
        var isBelowMinimum = IsBelowMinimum(kpi, value);
        return new KpiReading
        {
            Kpi = kpi,
            Outlet = outlet,
            Period = piece.Days,
            Value = value,
            BelowMinimumSample = isBelowMinimum,
            Target = targets.Of(kpi, outlets, piece.Days, value, isBelowMinimum),
            Coverage = CoverageOf(kpi, now),
            Comparison = then is not null ? Compare(kpi, value, then) : null,
        };
    }

    private static Coverage CoverageOf(Kpi kpi, Measurement measurement) =>
        new(kpi.DaysEntered(measurement.Sums), measurement.TradingDays);

    private KpiComparison Compare(Kpi kpi, KpiValue value, Measurement before)
    {
        var left = outlets.Count - Chosen.Count;
        var byDay = kpi.ComparesDayByDay && piece.Pairs is not null;
        var (ofNow, ofThen) = byDay ? MatchedDays(kpi)
            : left > 0 ? ChosenOnly
            : (now, before);
        var comparedNow = ReferenceEquals(ofNow, now) ? value : kpi.Answer(ofNow);
        var comparedThen = kpi.Answer(ofThen);
        var isBelowMinimum = IsBelowMinimum(kpi, comparedThen);
        return KpiComparison.Between(kpi, comparedNow, comparedThen, piece.Compared!.Value) with
        {
            BelowMinimumSample = isBelowMinimum,
            Coverage = CoverageOf(kpi, before),
            Basis = new ComparisonBasis(Chosen.Count, left, byDay ? Paired.PairsOf(kpi) : null),
            Clarity = !question.JudgesChanges || isBelowMinimum || IsBelowMinimum(kpi, comparedNow)
                ? Clarity.CannotTell
                : Judge(kpi, comparedNow, comparedThen, byDay, ofNow, ofThen),
        };
    }

    /// <summary>The pairs of days of the outlets that have any, and all days of those that are taken along without.</summary>
    private (Measurement Now, Measurement Then) MatchedDays(Kpi kpi)
    {
        matched ??= new (Measurement, Measurement)?[PairedFigure.Count];
        var figure = PairedFigure.Of(kpi);
        return matched[figure.Place] ??= Match(figure);
    }

    private (Measurement Now, Measurement Then) Match(PairedFigure figure)
    {
        var then = piece.Compared!.Value;
        var days = piece.PairedDays!;
        var (scheduledNow, scheduledThen) =
            scheduled ??= (measured.ScheduledOn(comparable, days.Days), measured.ScheduledOn(comparable, days.Counterparts));
        var (sumsNow, sumsThen) = Paired.Of(figure);
        var (ofNow, ofThen) = (
            new Measurement(sumsNow, default, scheduledNow, measured.RecordedAt(comparable, piece.Days.To)),
            new Measurement(sumsThen, default, scheduledThen, measured.RecordedAt(comparable, then.To)));
        Outlet[] others = [.. Chosen.Except(comparable)];
        return others.Length == 0
            ? (ofNow, ofThen)
            : (Together(ofNow, measured.Of(others, piece.Days)), Together(ofThen, measured.Of(others, then)));
    }

    private static Measurement Together(Measurement pairs, Measurement others) =>
        new(pairs.Sums + others.Sums, ScheduledDays: pairs.ScheduledDays + others.ScheduledDays, Recorded: pairs.Recorded | others.Recorded);

    private Clarity Judge(Kpi kpi, KpiValue valueNow, KpiValue valueThen, bool byDay, Measurement ofNow, Measurement ofThen)
    {
        if (valueNow.Value is not { } a || valueThen.Value is not { } b)
        {
            return Clarity.CannotTell;
        }

        if (kpi.Law == ChanceLaw.DaySums)
        {
            var figure = kpi.DailySum!.Value;
            return measured.Spread(Chosen, piece.Days, figure, kpi.Definition.EnteredDays!.Value) is { } spread
                ? ChangeTest.OfSums((double)(ofNow.Sums.Exact(figure) - ofThen.Sums.Exact(figure)), DaysOfSums(kpi, byDay, ofNow, ofThen), spread)
                : Clarity.CannotTell;
        }

        if (valueNow.Uncertainty is { } aroundNow && valueThen.Uncertainty is { } aroundThen)
        {
            return ChangeTest.OfValues(a, aroundNow, b, aroundThen);
        }

        return kpi.DailyRatio is { } ratio ? JudgeRatio(kpi, ratio, byDay) : Clarity.CannotTell;
    }

    private Clarity JudgeRatio(Kpi kpi, DayRatio ratio, bool byDay)
    {
        var (days, counterparts) = byDay
            ? Paired.DaysOf(kpi, ratio)
            : (measured.DaysOf(Chosen, piece.Days, ratio), measured.DaysOf(Chosen, piece.Compared!.Value, ratio));
        return RatioOfDays.Interval(days) is { } ofNow && RatioOfDays.Interval(counterparts) is { } ofThen
            ? ChangeTest.OfValues((ofNow.Low + ofNow.High) / 2, ofNow, (ofThen.Low + ofThen.High) / 2, ofThen)
            : Clarity.CannotTell;
    }

    /// <summary>The days that vary: of several outlets together as many as the calendar has.</summary>
    private long DaysOfSums(Kpi kpi, bool byDay, Measurement ofNow, Measurement ofThen) => byDay
        ? 2 * Math.Min(Paired.PairsOf(kpi), piece.Pairs!.Count)
        : Math.Min(kpi.DaysEntered(ofNow.Sums), piece.Days.Days) + Math.Min(kpi.DaysEntered(ofThen.Sums), piece.Compared!.Value.Days);

    private bool IsBelowMinimum(Kpi kpi, KpiValue value) =>
        kpi.NeedsMinimumSample && value.Value is not null && value.SampleSize < organisation.MinimumSample;
}
