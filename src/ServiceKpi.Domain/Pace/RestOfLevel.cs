namespace ServiceKpi.Domain.Pace;

/// <summary>What is known of a running month for a KPI that is no sum: up to today where all have entered it, else up to yesterday.</summary>
internal sealed class RestOfLevel(
    Kpi kpi, IReadOnlyList<Outlet> outlets, Period month, DateOnly today, MeasureTable table, MembershipLedger members)
{
    /// <summary>What the days left would have to be; null when none is left, or the outlets' targets make none together.</summary>
    public RestNeeded? Needed(TargetBook book)
    {
        var through = IsTodayEntered() ? today : today.AddDays(-1);
        var daysLeft = month.EachDay().Count(day => day > through && outlets.Any(o => o.TradesOn(day)));
        Period? soFar = through < month.From ? null : new Period(month.From, through);
        if (daysLeft == 0 || Target(book, soFar) is not { } target)
        {
            return null;
        }

        var measured = Measured(outlets, soFar);
        var elapsed = kpi.Definition.EnteredDays is null ? measured.TradingDays : kpi.DaysEntered(measured.Sums);
        var left = outlets.Sum(o => month.EachDay().Count(day => day > through && o.TradesOn(day)));
        var perDay = elapsed > 0 ? left / (double)elapsed : 0;
        if (kpi.Follows is not null)
        {
            return RestNeeded.OfMembers(kpi, target, measured.Members, daysLeft);
        }

        if (kpi.Durations is { } distribution)
        {
            var durations = measured.Sums[distribution];
            return RestNeeded.OfMedian(kpi, target, durations, durations.Count * perDay, daysLeft);
        }

        var value = kpi.Evaluate(measured);
        return RestNeeded.OfRatio(kpi, target, value, value.Denominator * perDay, daysLeft);
    }

    private bool IsTodayEntered() => kpi.Definition.EnteredDays is { } entered
        && outlets.All(o => !o.TradesOn(today) || table[o.Id, today][entered] > 0);

    private double? Target(TargetBook book, Period? soFar)
    {
        var aims = outlets.Select(o => (Outlet: o, Aim: new Aim(book.Find(kpi, o, month.From)!.Value, null))).ToList();
        return aims.TrueForAll(a => a.Aim == aims[0].Aim)
            ? aims[0].Aim.Value
            : Aim.Mean([.. aims.Select(a => (a.Aim, kpi.Evaluate(Measured([a.Outlet], soFar)).Denominator))])?.Value;
    }

    private Measurement Measured(IReadOnlyList<Outlet> of, Period? days)
    {
        int[] ids = [.. of.Select(o => o.Id)];
        return days is { } known
            ? new Measurement(table.Sum(ids, known), members.Of(ids, known), of.Sum(o => o.TradingDays(known)))
            : Measurement.Nothing with { Members = members.Of(ids, Period.Of(month.From)) };
    }
}
