namespace ServiceKpi.Domain.Measures;

/// <summary>A kind of rows that a KPI rests on.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Day">The day that each row belongs to.</param>
/// <param name="Needs">What a row must have to count.</param>
/// <param name="Survey">The survey that the rows are of; none for all, and for rows of other kinds.</param>
public sealed record RowBasis(RowKind Kind, RowDay Day, RowNeeds Needs = RowNeeds.Nothing, SurveyKind? Survey = null)
{
    private const RowTraits Figures = RowTraits.Visits | RowTraits.Revenue | RowTraits.Transactions;

    /// <summary>
    /// What must have been recorded before such rows can be missed: a day on which an outlet was open is known without anybody
    /// recording it.
    /// </summary>
    public FactKinds Recorded => Kind switch
    {
        RowKind.Days => Needs.HasFlag(RowNeeds.Open) ? FactKinds.None : FactKinds.Figures,
        RowKind.Tickets => Day == RowDay.AnswerJudged ? FactKinds.Judged : Needs.HasFlag(RowNeeds.Course) ? FactKinds.Desk : Needs.HasFlag(RowNeeds.Contacts) ? FactKinds.Contacts : FactKinds.Tickets,
        RowKind.Answers => Survey switch
        {
            SurveyKind.Csat => FactKinds.Csat,
            SurveyKind.Ces => FactKinds.Ces,
            SurveyKind.Nps => FactKinds.Nps,
            _ => FactKinds.Asked,
        },
        _ => FactKinds.Members,
    };

    /// <summary>Why a row with these traits is left out; null when it counts.</summary>
    public LeftOut? Judge(RowTraits traits) => Kind switch
    {
        RowKind.Days => OfDay(traits),
        RowKind.Tickets => OfTicket(traits),
        RowKind.Answers when Day == RowDay.CalledBack => null,
        RowKind.Answers => traits.HasFlag(RowTraits.Replaced) ? LeftOut.Replaced
            : traits.HasFlag(RowTraits.SetAside) ? LeftOut.SetAside
            : Lacks(RowNeeds.Answer, traits, RowTraits.Answer) ? LeftOut.Unanswered
            : null,
        _ when !traits.HasFlag(RowTraits.AtStart) => LeftOut.JoinedLater,
        _ => traits.HasFlag(RowTraits.CountedAlready) ? LeftOut.CountedAlready : null,
    };

    private LeftOut? OfDay(RowTraits traits)
    {
        if (traits.HasFlag(RowTraits.Closed))
        {
            return LeftOut.MarkedClosed;
        }

        if (!Needs.HasFlag(RowNeeds.Open) && (traits & Figures) == 0)
        {
            return LeftOut.NotEntered;
        }

        return Lacks(RowNeeds.Visits, traits, RowTraits.Visits) ? LeftOut.VisitsMissing
            : Lacks(RowNeeds.Revenue, traits, RowTraits.Revenue) ? LeftOut.RevenueMissing
            : Lacks(RowNeeds.Transactions, traits, RowTraits.Transactions) ? LeftOut.TransactionsMissing
            : null;
    }

    private LeftOut? OfTicket(RowTraits traits) =>
        traits.HasFlag(RowTraits.Merged) ? LeftOut.Merged
        : traits.HasFlag(RowTraits.Spam) ? LeftOut.Spam
        : Lacks(RowNeeds.Course, traits, RowTraits.Course) ? LeftOut.NotOfDesk
        : Lacks(RowNeeds.Complaint, traits, RowTraits.Complaint) ? LeftOut.NoComplaint
        : Lacks(RowNeeds.Visits, traits, RowTraits.Visits) ? LeftOut.VisitsMissing
        : Lacks(RowNeeds.Promise, traits, RowTraits.Promise) ? LeftOut.NoPromise
        : Lacks(RowNeeds.Contacts, traits, RowTraits.Contacts) ? LeftOut.ContactsNotStated
        : Lacks(RowNeeds.Charge, traits, RowTraits.Charge) ? LeftOut.NoCharge
        : Lacks(RowNeeds.Failure, traits, RowTraits.Failure) ? LeftOut.NoFailure
        : Lacks(RowNeeds.Grave, traits, RowTraits.Grave) ? LeftOut.NotGrave
        : Lacks(RowNeeds.Customer, traits, RowTraits.Customer) ? LeftOut.NoCustomer
        : Lacks(RowNeeds.Time, traits, RowTraits.Time) ? LeftOut.TooSoon
        : null;

    private bool Lacks(RowNeeds need, RowTraits traits, RowTraits trait) => Needs.HasFlag(need) && !traits.HasFlag(trait);
}

/// <summary>The kinds of rows that numbers rest on.</summary>
public enum RowKind
{
    /// <summary>Days of outlets, with the figures entered or without.</summary>
    Days,

    /// <summary>Tickets.</summary>
    Tickets,

    /// <summary>Surveys put to customers, answered or not.</summary>
    Answers,

    /// <summary>Memberships.</summary>
    Memberships,
}

/// <summary>The day that a row belongs to: its attribution day.</summary>
public enum RowDay
{
    /// <summary>The business day as typed.</summary>
    Business,

    /// <summary>The day on which the ticket was opened.</summary>
    Opened,

    /// <summary>The day of the first response.</summary>
    FirstResponse,

    /// <summary>The day of the last resolution.</summary>
    Resolved,

    /// <summary>The day on which the customer got what was ready for them.</summary>
    HandedOver,

    /// <summary>The day of the last payment.</summary>
    Paid,

    /// <summary>The day of the answer in time, or on which the time for it ran out.</summary>
    AnswerJudged,

    /// <summary>The day of the answer, or of the asking where there is none.</summary>
    Answered,

    /// <summary>The day on which a customer who was not content was called back.</summary>
    CalledBack,

    /// <summary>The days of the membership, against the day before the period and the period's last.</summary>
    Held,
}

/// <summary>What a row must have to count in a number. Merged tickets and spam never count.</summary>
[Flags]
public enum RowNeeds
{
    /// <summary>Nothing: it is there.</summary>
    Nothing = 0,

    /// <summary>The visits of the day; of a ticket, those of the day of its opening.</summary>
    Visits = 1,

    /// <summary>The revenue of the day.</summary>
    Revenue = 2,

    /// <summary>The transactions of the day.</summary>
    Transactions = 4,

    /// <summary>That the outlet was open on the day.</summary>
    Open = 8,

    /// <summary>That the ticket is a complaint.</summary>
    Complaint = 16,

    /// <summary>That the customer was promised a day.</summary>
    Promise = 32,

    /// <summary>That the customer answered.</summary>
    Answer = 64,

    /// <summary>That the customer was a member on the day before the period, and is not counted by another membership.</summary>
    AtStart = 128,

    /// <summary>That contacts or reopenings of the ticket are stated.</summary>
    Contacts = 256,

    /// <summary>That the ticket began at the desk, so that its whole course is known.</summary>
    Course = 512,

    /// <summary>That the customer was told what it would cost, and charged.</summary>
    Charge = 1024,

    /// <summary>That something went wrong for the customer.</summary>
    Failure = 2048,

    /// <summary>That the customer of the ticket is known.</summary>
    Customer = 4096,

    /// <summary>That so much time has passed since the resolution that it is known whether the same came again.</summary>
    Time = 8192,

    /// <summary>That a failure would be grave for the customer.</summary>
    Grave = 16384,
}
