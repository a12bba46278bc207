namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The additive sums that every KPI is made of, counted per outlet and day. Each is a column of the rollup; the names
/// are stored, so a measure may be added but not renamed.
/// </summary>
public enum Measure
{
    /// <summary>Revenue, in minor units, on the day typed.</summary>
    RevenueMinor,

    /// <summary>Days with revenue entered.</summary>
    RevenueDays,

    /// <summary>Visits, on the day typed.</summary>
    Visits,

    /// <summary>Days with visits entered.</summary>
    VisitDays,

    /// <summary>Revenue, in minor units, of days with both revenue and visits entered.</summary>
    PairedRevenueMinor,

    /// <summary>Visits of days with both revenue and visits entered.</summary>
    PairedVisits,

    /// <summary>Days with both revenue and visits entered.</summary>
    PairedDays,

    /// <summary>Transactions of days with both transactions and visits entered.</summary>
    ConversionTransactions,

    /// <summary>Visits of days with both transactions and visits entered.</summary>
    ConversionVisits,

    /// <summary>Days with both transactions and visits entered.</summary>
    ConversionDays,

    /// <summary>Days with revenue or visits entered.</summary>
    EntryDays,

    /// <summary>Days with revenue or visits entered although the outlet was to be closed.</summary>
    UnscheduledDays,

    /// <summary>Tickets, on the day opened.</summary>
    TicketsOpened,

    /// <summary>Tickets with a channel stated, on the day opened.</summary>
    TicketsWithChannel,

    /// <summary>Tickets through an online channel, on the day opened.</summary>
    OnlineTickets,

    /// <summary>Complaints, on the day opened.</summary>
    Complaints,

    /// <summary>Complaints opened on days with visits entered.</summary>
    ComplaintsOnVisitDays,

    /// <summary>Tickets first responded to, on the day of the first response.</summary>
    FirstResponses,

    /// <summary>Seconds from opening to first response, on the day of the first response.</summary>
    FirstResponseSeconds,

    /// <summary>Tickets resolved, on the day of the last resolution.</summary>
    Resolutions,

    /// <summary>Seconds from opening to last resolution, on the day of the last resolution.</summary>
    ResolutionSeconds,

    /// <summary>Tickets resolved with one contact and never reopened, on the day of the last resolution.</summary>
    FirstContactResolutions,

    /// <summary>Resolved tickets that had been reopened, on the day of the last resolution.</summary>
    ReopenedResolutions,

    /// <summary>Resolved tickets with a promised day, on the day of the last resolution.</summary>
    PromisedResolutions,

    /// <summary>Tickets resolved on or before the first promised day, on the day of the last resolution.</summary>
    PromisesKept,

    /// <summary>Surveys put to customers, answered or not.</summary>
    SurveysAsked,

    /// <summary>Surveys answered.</summary>
    SurveysAnswered,

    /// <summary>CSAT answers.</summary>
    CsatAnswers,

    /// <summary>CSAT answers of 4 or 5.</summary>
    CsatSatisfied,

    /// <summary>Sum of the CSAT scores.</summary>
    CsatScores,

    /// <summary>CES answers.</summary>
    CesAnswers,

    /// <summary>CES answers of 1 or 2.</summary>
    CesLowEffort,

    /// <summary>Sum of the CES scores.</summary>
    CesScores,

    /// <summary>Sum of the squares of the CES scores.</summary>
    CesSquares,

    /// <summary>NPS answers.</summary>
    NpsAnswers,

    /// <summary>NPS answers of 9 or 10.</summary>
    NpsPromoters,

    /// <summary>NPS answers of 0 to 6.</summary>
    NpsDetractors,

    /// <summary>Days that staff marked closed although the outlet was to be open.</summary>
    MarkedClosedDays,

    /// <summary>Resolved tickets of which contacts or reopenings are stated, on the day of the last resolution.</summary>
    StatedContactResolutions,
}
