namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The durations that medians and percentiles are read from, counted per outlet and day into a <see cref="DurationHistogram"/>
/// each. Each is a column beside the rollup; the names are stored, so one may be added but not renamed.
/// </summary>
public enum Distribution
{
    /// <summary>Seconds from opening to first response, elapsed or open ones as the outlet has chosen, on the day of the first response.</summary>
    [Counts(RowKind.Tickets, RowDay.FirstResponse)]
    FirstResponseTimes,

    /// <summary>Elapsed seconds from opening to last resolution, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved)]
    ResolutionTimes,

    /// <summary>The longest open seconds without a word to the customer, of resolved tickets of the desk with a promise.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Promise)]
    Silences,

    /// <summary>Seconds from an answer of somebody who was not content to the first call, elapsed or open ones as the outlet has chosen, on the day of the call.</summary>
    [Counts(RowKind.Answers, RowDay.CalledBack)]
    CallbackTimes,
}
