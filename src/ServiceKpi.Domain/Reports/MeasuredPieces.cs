namespace ServiceKpi.Domain.Reports;

/// <summary>Everything read for a question, put together into the measurement of any outlets and period of it.</summary>
/// <param name="table">The sums.</param>
/// <param name="distributions">The distributions that the KPIs asked for need.</param>
/// <param name="members">The memberships.</param>
/// <param name="holidays">The holidays.</param>
/// <param name="question">What was asked.</param>
/// <param name="now">Now, UTC.</param>
internal sealed class MeasuredPieces(
    MeasureTable table,
    IReadOnlyCollection<Distribution> distributions,
    MembershipLedger members,
    HolidayCalendar holidays,
    KpiQuestion question,
    DateTime now)
{
    private readonly Dictionary<(int OutletId, Period Days, Measure Figure), double?[]> figures = [];
    private readonly Dictionary<int, DateOnly> todays = [];
    private readonly FoundTogether together = question.Together ?? new FoundTogether();

    public Measurement Of(IReadOnlyList<Outlet> outlets, Period period)
    {
        int[] ids = [.. outlets.Select(o => o.Id)];
        return new Measurement(
            table.Sum(ids, period, distributions),
            members.Of(ids, period),
            outlets.Sum(o => TradingDays(o, period)),
            RecordedAt(outlets, period.To));
    }

    /// <summary>The kinds of facts that one of the outlets at least has recorded up to a day.</summary>
    public FactKinds RecordedAt(IReadOnlyList<Outlet> outlets, DateOnly upTo)
    {
        var kinds = FactKinds.None;
        foreach (var outlet in outlets)
        {
            kinds |= table.BeginningsOf(outlet.Id).UpTo(upTo);
        }

        return members.HasAny(outlets.Select(o => o.Id), upTo) ? kinds | FactKinds.Members : kinds;
    }

    /// <summary>On how many outlet-days of some days an outlet was to be open.</summary>
    public long ScheduledOn(IReadOnlyList<Outlet> outlets, IReadOnlyList<DateOnly> days) =>
        outlets.Sum(outlet => ScheduledOn(outlet, days, TodayAt(outlet)));

    /// <summary>True when one of the days has the measure.</summary>
    public bool HasAny(Outlet outlet, Period days, Measure figure) =>
        days.EachDay().Any(day => Figure(outlet.Id, day, figure, null) > 0);

    /// <summary>The share that some days of one month have in what a sum is to be in that month.</summary>
    /// <param name="outlet">The outlet, by whose weekdays and holidays the month is spread.</param>
    /// <param name="kpi">The sum.</param>
    /// <param name="days">The days.</param>
    /// <param name="entered">When not null, only days count that have this measure or are marked closed.</param>
    public double ShareOf(Outlet outlet, Kpi kpi, Period days, Measure? entered)
    {
        var spread = WeightsOf(outlet, kpi, Period.MonthOf(days.From));
        return entered is { } figure
            ? days.EachDay().Where(day => Figure(outlet.Id, day, figure, null) > 0 || IsClosed(outlet.Id, day)).Sum(spread.ShareOf)
            : spread.ShareOf(days);
    }

    /// <summary>How complete the daily figures of the outlets are, for which nobody counts members.</summary>
    public Coverage CoverageOf(IReadOnlyList<Outlet> outlets, Period period) => Coverage.Of(new Measurement(
        table.Daily([.. outlets.Select(o => o.Id)], period), ScheduledDays: outlets.Sum(o => TradingDays(o, period))));

    /// <summary>The sums of the outlets over the pairs of a piece.</summary>
    public PairedSums Paired(IReadOnlyList<Outlet> outlets, ReportPiece piece) => new(figure => [.. outlets.Select(o => Paired(o, piece, figure))]);

    /// <summary>How the sum of a daily figure varies, by the weeks before the period.</summary>
    public WeekdaySpread? Spread(IReadOnlyList<Outlet> outlets, Period period, Measure figure, Measure entered)
    {
        var before = WeekdaySpread.Before(period);
        return WeekdaySpread.Of(before.From, outlets.Select(o => Figures(o, before, figure, entered)));
    }

    /// <summary>Numerator and denominator of a ratio by day, of the outlets together.</summary>
    public IReadOnlyList<(double Y, double X)> DaysOf(IReadOnlyList<Outlet> outlets, Period period, DayRatio ratio)
    {
        var days = new (double Y, double X)[period.Days];
        var (numerators, denominators) = (new long[period.Days], new long[period.Days]);
        foreach (var outlet in outlets)
        {
            table.CopyTo(outlet.Id, ratio.Numerator, period, numerators);
            table.CopyTo(outlet.Id, ratio.Denominator, period, denominators);
            for (var i = 0; i < days.Length; i++)
            {
                days[i].Y += numerators[i];
                days[i].X += denominators[i];
            }
        }

        return [.. days.Where(d => d != (0, 0))];
    }

    /// <summary>How a month of an outlet is spread over its days; the pieces of one question share it.</summary>
    private DayWeights WeightsOf(Outlet outlet, Kpi kpi, Period month)
    {
        var figure = kpi.DailySum!.Value;
        return together.Spread(outlet.Id, month.From, figure, () => DayWeights.Of(
            outlet, month, holidays, day => Figure(outlet.Id, day, figure, kpi.Definition.EnteredDays), day => IsClosed(outlet.Id, day)));
    }

    private bool IsClosed(int outletId, DateOnly day) => Figure(outletId, day, Measure.MarkedClosedDays, null) > 0;

    /// <summary>A figure of a day; none when the day does not have it.</summary>
    private long? Figure(int outletId, DateOnly day, Measure figure, Measure? entered) =>
        entered is { } has && table[outletId, day, has] == 0 ? null : table[outletId, day, figure];

    private OutletPairs Paired(Outlet outlet, ReportPiece piece, PairedFigure figure) => together.Pairs(
        outlet.Id, piece.Days, piece.Compared!.Value, figure, question, () => new OutletPairs(table, outlet.Id, piece.PairedDays!, figure));

    private double?[] Figures(Outlet outlet, Period days, Measure figure, Measure entered)
    {
        if (!figures.TryGetValue((outlet.Id, days, figure), out var found))
        {
            found = new double?[days.Days];
            var (sums, has) = (new long[days.Days], new long[days.Days]);
            table.CopyTo(outlet.Id, figure, days, sums);
            table.CopyTo(outlet.Id, entered, days, has);
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = has[i] == 0 ? null : sums[i];
            }

            figures.Add((outlet.Id, days, figure), found);
        }

        return found;
    }

    private static long ScheduledOn(Outlet outlet, IReadOnlyList<DateOnly> days, DateOnly today)
    {
        long scheduled = 0;
        foreach (var day in days)
        {
            scheduled += day <= today && outlet.TradesOn(day) ? 1 : 0;
        }

        return scheduled;
    }

    /// <summary>The days up to today, which begins in the east of a country before it does in the west.</summary>
    private long TradingDays(Outlet outlet, Period period)
    {
        var today = TodayAt(outlet);
        return period.From > today ? 0 : outlet.TradingDays(period.ToDate(today));
    }

    private DateOnly TodayAt(Outlet outlet)
    {
        if (!todays.TryGetValue(outlet.Id, out var today))
        {
            todays.Add(outlet.Id, today = outlet.DayOf(now));
        }

        return today;
    }
}
