namespace ServiceKpi.Domain.Measures;

/// <summary>
/// The additive sums that every KPI is made of, counted per outlet and day. Each is a column of the rollup; the names
/// are stored, so a measure may be added but not renamed.
/// </summary>
public enum Measure
{
    /// <summary>Revenue, in minor units, on the day typed.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Revenue)]
    RevenueMinor,

    /// <summary>Days with revenue entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Revenue)]
    RevenueDays,

    /// <summary>Visits, on the day typed.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Visits)]
    Visits,

    /// <summary>Days with visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Visits)]
    VisitDays,

    /// <summary>Revenue, in minor units, of days with both revenue and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Revenue | RowNeeds.Visits)]
    PairedRevenueMinor,

    /// <summary>Visits of days with both revenue and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Revenue | RowNeeds.Visits)]
    PairedVisits,

    /// <summary>Days with both revenue and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Revenue | RowNeeds.Visits)]
    PairedDays,

    /// <summary>Transactions of days with both transactions and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Transactions | RowNeeds.Visits)]
    ConversionTransactions,

    /// <summary>Visits of days with both transactions and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Transactions | RowNeeds.Visits)]
    ConversionVisits,

    /// <summary>Days with both transactions and visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business, RowNeeds.Transactions | RowNeeds.Visits)]
    ConversionDays,

    /// <summary>Days with revenue or visits entered.</summary>
    [Counts(RowKind.Days, RowDay.Business)]
    EntryDays,

    /// <summary>Days with revenue or visits entered although the outlet was to be closed.</summary>
    [Counts(RowKind.Days, RowDay.Business)]
    UnscheduledDays,

    /// <summary>Tickets, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened)]
    TicketsOpened,

    /// <summary>Tickets with a channel stated, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened)]
    TicketsWithChannel,

    /// <summary>Tickets through an online channel, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened)]
    OnlineTickets,

    /// <summary>Complaints, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened, RowNeeds.Complaint)]
    Complaints,

    /// <summary>Complaints opened on days with visits entered.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened, RowNeeds.Complaint | RowNeeds.Visits)]
    ComplaintsOnVisitDays,

    /// <summary>Tickets first responded to, on the day of the first response.</summary>
    [Counts(RowKind.Tickets, RowDay.FirstResponse)]
    FirstResponses,

    /// <summary>Seconds from opening to first response, on the day of the first response.</summary>
    [Counts(RowKind.Tickets, RowDay.FirstResponse)]
    FirstResponseSeconds,

    /// <summary>Tickets resolved, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved)]
    Resolutions,

    /// <summary>Seconds from opening to last resolution, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved)]
    ResolutionSeconds,

    /// <summary>Tickets resolved with one contact and never reopened, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Contacts)]
    FirstContactResolutions,

    /// <summary>Resolved tickets that had been reopened, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Contacts)]
    ReopenedResolutions,

    /// <summary>Resolved tickets with a promised day, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Promise)]
    PromisedResolutions,

    /// <summary>Tickets resolved on or before the first promised day, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Promise)]
    PromisesKept,

    /// <summary>Surveys put to customers, answered or not.</summary>
    [Counts(RowKind.Answers, RowDay.Answered)]
    SurveysAsked,

    /// <summary>Surveys answered.</summary>
    [Counts(RowKind.Answers, RowDay.Answered, RowNeeds.Answer)]
    SurveysAnswered,

    /// <summary>CSAT answers.</summary>
    [Counts(SurveyKind.Csat)]
    CsatAnswers,

    /// <summary>CSAT answers of 4 or 5.</summary>
    [Counts(SurveyKind.Csat)]
    CsatSatisfied,

    /// <summary>Sum of the CSAT scores.</summary>
    [Counts(SurveyKind.Csat)]
    CsatScores,

    /// <summary>CES answers.</summary>
    [Counts(SurveyKind.Ces)]
    CesAnswers,

    /// <summary>CES answers of 1 or 2.</summary>
    [Counts(SurveyKind.Ces)]
    CesLowEffort,

    /// <summary>Sum of the CES scores.</summary>
    [Counts(SurveyKind.Ces)]
    CesScores,

    /// <summary>Sum of the squares of the CES scores.</summary>
    [Counts(SurveyKind.Ces)]
    CesSquares,

    /// <summary>NPS answers.</summary>
    [Counts(SurveyKind.Nps)]
    NpsAnswers,

    /// <summary>NPS answers of 9 or 10.</summary>
    [Counts(SurveyKind.Nps)]
    NpsPromoters,

    /// <summary>NPS answers of 0 to 6.</summary>
    [Counts(SurveyKind.Nps)]
    NpsDetractors,

    /// <summary>Days that staff marked closed although the outlet was to be open.</summary>
    [Counts(RowKind.Days, RowDay.Business)]
    MarkedClosedDays,

    /// <summary>Resolved tickets of which contacts or reopenings are stated, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Contacts)]
    StatedContactResolutions,

    /// <summary>The customers' contacts of resolved tickets that state contacts or reopenings, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Contacts)]
    StatedContacts,

    /// <summary>Tickets of the desk, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened, RowNeeds.Course)]
    DeskTickets,

    /// <summary>Resolved tickets of the desk, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course)]
    DeskResolutions,

    /// <summary>Resolved tickets of the desk whose customer was told how it ended by the end of the next trading day.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course)]
    ReportedBackInTime,

    /// <summary>Resolved tickets of the desk with a promised day, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Promise)]
    DeskPromises,

    /// <summary>How often the promised days of these were moved.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Promise)]
    PromiseMoves,

    /// <summary>The longest open seconds without a word of each of these, added up.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Promise)]
    SilenceSeconds,

    /// <summary>Resolved tickets of the desk with an estimate and a charge, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Charge)]
    EstimatedCharges,

    /// <summary>Those of them that were charged no more than was said, within the tolerance.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Charge)]
    EstimatesKept,

    /// <summary>Resolved tickets of the desk in which something went wrong for the customer, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Failure)]
    Failures,

    /// <summary>Those of them in which the customer accepted something else.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Failure)]
    Recoveries,

    /// <summary>Tickets handed over, on the day of the hand-over.</summary>
    [Counts(RowKind.Tickets, RowDay.HandedOver, RowNeeds.Course)]
    Handovers,

    /// <summary>Those of them whose customer could choose how to get the work.</summary>
    [Counts(RowKind.Tickets, RowDay.HandedOver, RowNeeds.Course)]
    HandoversWithChoice,

    /// <summary>Payments of tickets, on the day of the last one.</summary>
    [Counts(RowKind.Tickets, RowDay.Paid, RowNeeds.Course)]
    Payments,

    /// <summary>Those of them that succeeded at the first try.</summary>
    [Counts(RowKind.Tickets, RowDay.Paid, RowNeeds.Course)]
    PaymentsAtFirstTry,

    /// <summary>Tickets of which it is known whether a person answered as soon as was demanded, on the day of the answer in time or on which the time ran out.</summary>
    [Counts(RowKind.Tickets, RowDay.AnswerJudged)]
    AnswersJudged,

    /// <summary>Those of them that were answered in time.</summary>
    [Counts(RowKind.Tickets, RowDay.AnswerJudged)]
    AnswersInTime,

    /// <summary>Tickets of which the customer is known, on the day opened.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened, RowNeeds.Customer)]
    CustomerTickets,

    /// <summary>Those of them whose customer had opened a ticket in the year before.</summary>
    [Counts(RowKind.Tickets, RowDay.Opened, RowNeeds.Customer)]
    RepeatTickets,

    /// <summary>Resolved tickets of known customers of which it is known whether the same came again, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Customer | RowNeeds.Time)]
    ReturnsKnown,

    /// <summary>Those of them whose customer came with the same again.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Customer | RowNeeds.Time)]
    Returns,

    /// <summary>Resolved tickets of the desk of a grave risk, on the day of the last resolution.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Grave)]
    GraveResolutions,

    /// <summary>Those of them that somebody trained settled with the plan completed.</summary>
    [Counts(RowKind.Tickets, RowDay.Resolved, RowNeeds.Course | RowNeeds.Grave)]
    GraveInGoodHands,

    /// <summary>Customers who were not content and were called back, on the day of the first call.</summary>
    [Counts(RowKind.Answers, RowDay.CalledBack)]
    Callbacks,

    /// <summary>The seconds from the answer of each of these to that call, added up.</summary>
    [Counts(RowKind.Answers, RowDay.CalledBack)]
    CallbackSeconds,
}
