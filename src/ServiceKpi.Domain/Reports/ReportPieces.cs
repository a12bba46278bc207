namespace ServiceKpi.Domain.Reports;

/// <summary>Cuts the period of a question into pieces and finds what each is compared with.</summary>
internal sealed class ReportPieces
{
    private readonly PeriodCalendar calendar;
    private readonly KpiQuestion question;
    private readonly DateOnly today;
    private readonly HolidayCalendar holidays;

    public ReportPieces(PeriodCalendar calendar, KpiQuestion question, DateOnly today, HolidayCalendar holidays)
    {
        (this.calendar, this.question, this.today, this.holidays) = (calendar, question, today, holidays);
        ComparedWith = calendar.Compare(question.Period, question.Comparison, today, keepsWeekdays: MatchesDays);
        var units = calendar.Split(question.Period, question.Grain);
        var begun = units.Where(u => u.From <= today).ToList();
        var shown = begun.Count > 0 ? begun : units;
        All = question is { PairsDays: true, Grain: Grain.Day } && ComparedWith is { } compared
            ? Paired(shown, compared)
            : [.. shown.Select(Beside)];
    }

    /// <summary>What the whole period is compared with, if anything.</summary>
    public Period? ComparedWith { get; }

    /// <summary>The pieces that have begun, in order; all of them when none has.</summary>
    public IReadOnlyList<ReportPiece> All { get; }

    private bool MatchesDays => question.Fairness.HasFlag(Fairness.MatchedDays);

    /// <summary>A piece beside the one before it, or that of a year before.</summary>
    private ReportPiece Beside(Period unit)
    {
        var days = unit.ToDate(today);
        var compared = calendar.Compare(unit, question.Comparison, today, question.Grain, MatchesDays);
        return new ReportPiece(days, compared, MatchesDays && compared is { } other ? Match(days, other) : null);
    }

    /// <summary>Each day beside its counterpart; a day without one is compared with nothing.</summary>
    private List<ReportPiece> Paired(IReadOnlyList<Period> days, Period compared)
    {
        var whole = Period.Around(days);
        var pairs = (MatchesDays ? Match(whole, compared) : DayPairs.InOrder(whole, compared)).ToDictionary(p => p.Day);
        return [.. days.Select(day => pairs.TryGetValue(day.From, out var pair)
            ? new ReportPiece(day, Period.Of(pair.Counterpart), [pair])
            : new ReportPiece(day, null, null))];
    }

    private IReadOnlyList<DayPair> Match(Period days, Period compared) =>
        DayPairs.Of(days, compared, question.Comparison, holidays);
}

/// <summary>A piece of a report's period up to today, and what it is compared with.</summary>
/// <param name="Days">The piece.</param>
/// <param name="Compared">The period compared with, if any.</param>
/// <param name="Pairs">Which day stands beside which; null where whole periods are compared.</param>
internal sealed record ReportPiece(Period Days, Period? Compared, IReadOnlyList<DayPair>? Pairs)
{
    /// <summary>The pairs, ready to be read of any outlet.</summary>
    public PairedDays? PairedDays => field ??= Pairs is null ? null : new PairedDays(Pairs);

    /// <summary>Every period to read for it.</summary>
    public IEnumerable<Period> ToRead()
    {
        yield return Days;
        if (Compared is { } compared)
        {
            yield return compared;
        }

        foreach (var pair in (Pairs ?? []).Where(p => Compared?.Contains(p.Counterpart) != true))
        {
            yield return Period.Of(pair.Counterpart);
        }
    }

    /// <summary>True when the outlet was open, by its dates, through both periods.</summary>
    public bool Compares(Outlet outlet) =>
        Compared is { } compared && !(outlet.OpenedOn > compared.From) && !(outlet.ClosedOn < Days.To);
}
