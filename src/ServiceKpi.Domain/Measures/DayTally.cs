namespace ServiceKpi.Domain.Measures;

/// <summary>
/// Counts the facts of one outlet and day into measures. This is the only place where a fact is counted: add the day's
/// entry and every ticket and answer that has something to count on the day, and take the sums.
/// </summary>
public sealed partial class DayTally(Outlet outlet, DateOnly day)
{
    private readonly long[] sums = new long[MeasureSums.All.Count];
    private readonly SortedList<string, long> topics = new(StringComparer.Ordinal);
    private readonly DurationCounter?[] durations = new DurationCounter?[MeasureSums.Distributions.Count];

    /// <summary>The tickets opened on the day by topic, the empty topic for those without one.</summary>
    public IReadOnlyDictionary<string, long> Topics => topics;

    /// <summary>Counts so much more, or less, of something that is told of a fact after it was counted.</summary>
    public void Correct(Measure measure, long by) => Add(measure, by);

    /// <summary>Counts what staff entered for the day in the place of what they had entered before, which was counted.</summary>
    /// <param name="was">What was counted; none for nothing.</param>
    /// <param name="now">What counts now; none when it was taken away.</param>
    /// <exception cref="ArgumentException">An entry is of another day.</exception>
    public void Replace(DailyEntry? was, DailyEntry? now)
    {
        var (before, after) = (new DayTally(outlet, day), new DayTally(outlet, day));
        if (was is not null)
        {
            before.Add(was);
        }

        if (now is not null)
        {
            after.Add(now);
        }

        for (var measure = 0; measure < sums.Length; measure++)
        {
            sums[measure] = checked(sums[measure] - before.sums[measure] + after.sums[measure]);
        }
    }

    /// <summary>Counts a fact of any type.</summary>
    /// <exception cref="ArgumentException">Facts of this type are not counted.</exception>
    public void Add(IDatedFact fact)
    {
        switch (fact)
        {
            case Ticket ticket:
                Add(ticket);
                break;
            case SurveyAnswer answer:
                Add(answer);
                break;
            case DailyEntry entry:
                Add(entry);
                break;
            default:
                throw new ArgumentException($"{fact?.GetType().Name} is not counted.", nameof(fact));
        }
    }

    /// <summary>Goes on from facts of the day that were counted before.</summary>
    public void Add(MeasureSums counted, IEnumerable<KeyValuePair<string, long>> countedTopics)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(countedTopics);
        foreach (var measure in MeasureSums.All)
        {
            sums[(int)measure] = checked(sums[(int)measure] + counted[measure]);
        }

        foreach (var distribution in MeasureSums.Distributions.Where(d => counted[d].Count > 0))
        {
            Counter(distribution).Add(counted[distribution]);
        }

        foreach (var (topic, tickets) in countedTopics)
        {
            topics[topic] = topics.GetValueOrDefault(topic) + tickets;
        }
    }

    /// <summary>Counts the figures that staff entered for the day.</summary>
    /// <exception cref="ArgumentException">The entry is of another day.</exception>
    public void Add(DailyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Day != day)
        {
            throw new ArgumentException($"The entry is of {entry.Day:O}, the tally of {day:O}.", nameof(entry));
        }

        CountWhen(entry.RevenueMinor is not null, Measure.RevenueDays, (Measure.RevenueMinor, entry.RevenueMinor));
        CountWhen(entry.Visits is not null, Measure.VisitDays, (Measure.Visits, entry.Visits));
        CountWhen(
            entry.RevenueMinor is not null && entry.Visits is not null,
            Measure.PairedDays,
            (Measure.PairedRevenueMinor, entry.RevenueMinor),
            (Measure.PairedVisits, entry.Visits));
        CountWhen(
            entry.Transactions is not null && entry.Visits is not null,
            Measure.ConversionDays,
            (Measure.ConversionTransactions, entry.Transactions),
            (Measure.ConversionVisits, entry.Visits));
        var entered = entry.RevenueMinor is not null || entry.Visits is not null;
        CountWhen(entered, Measure.EntryDays);
        CountWhen(entered && !outlet.TradesOn(day), Measure.UnscheduledDays);
        CountWhen(entry.IsClosed && outlet.TradesOn(day), Measure.MarkedClosedDays);
    }

    /// <summary>Counts what the survey has on the day: that it was put, its answer, and that the customer was called back, whatever they answered later.</summary>
    public void Add(SurveyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.CalledBackDay == day)
        {
            CountDuration(BusinessClock.ResponseSeconds(outlet, answer.LowAt!.Value, answer.CalledBackAt!.Value), Distribution.CallbackTimes, Measure.Callbacks, Measure.CallbackSeconds);
        }

        if (answer.AnsweredOn == day)
        {
            AddAnswer(answer);
        }
    }

    private void AddAnswer(SurveyAnswer answer)
    {
        CountWhen(answer.Counts, Measure.SurveysAsked);
        if (!answer.Counts || answer.Score is not { } score)
        {
            return;
        }

        Count(Measure.SurveysAnswered);
        switch (answer.Kind)
        {
            case SurveyKind.Csat:
                CountWhen(true, Measure.CsatAnswers, (Measure.CsatScores, score));
                CountWhen(score >= 4, Measure.CsatSatisfied);
                break;
            case SurveyKind.Ces:
                CountWhen(true, Measure.CesAnswers, (Measure.CesScores, score), (Measure.CesSquares, score * score));
                CountWhen(score <= 2, Measure.CesLowEffort);
                break;
            default:
                Count(Measure.NpsAnswers);
                CountWhen(score >= 9, Measure.NpsPromoters);
                CountWhen(score <= 6, Measure.NpsDetractors);
                break;
        }
    }

    /// <summary>The sums of all that was added.</summary>
    /// <remarks>Complaints count against visits only on days with visits, whichever is added first.</remarks>
    public MeasureSums ToSums() => MeasureSums.Of(
        measure => measure == Measure.ComplaintsOnVisitDays
            ? sums[(int)Measure.Complaints] * sums[(int)Measure.VisitDays]
            : sums[(int)measure],
        distribution => durations[(int)distribution]?.ToHistogram() ?? DurationHistogram.Empty);

    private void CountDuration(long seconds, Distribution distribution, Measure count, Measure total)
    {
        Counter(distribution).Add(seconds);
        CountWhen(true, count, (total, seconds));
    }

    private DurationCounter Counter(Distribution distribution) => durations[(int)distribution] ??= new DurationCounter();

    private void Count(Measure measure) => sums[(int)measure]++;

    private void Add(Measure measure, long? value) => sums[(int)measure] = checked(sums[(int)measure] + value.GetValueOrDefault());

    private void CountWhen(bool condition, Measure count, params ReadOnlySpan<(Measure Measure, long? Value)> totals)
    {
        if (!condition)
        {
            return;
        }

        Count(count);
        foreach (var (measure, value) in totals)
        {
            Add(measure, value);
        }
    }
}
