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
        RowKind.Tickets => Needs.HasFlag(RowNeeds.Contacts) ? FactKinds.Contacts : FactKinds.Tickets,
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
        RowKind.Answers => traits.HasFlag(RowTraits.Replaced) ? LeftOut.Replaced
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
        : Lacks(RowNeeds.Complaint, traits, RowTraits.Complaint) ? LeftOut.NoComplaint
        : Lacks(RowNeeds.Visits, traits, RowTraits.Visits) ? LeftOut.VisitsMissing
        : Lacks(RowNeeds.Promise, traits, RowTraits.Promise) ? LeftOut.NoPromise
        : Lacks(RowNeeds.Contacts, traits, RowTraits.Contacts) ? LeftOut.ContactsNotStated
        : null;

    private bool Lacks(RowNeeds need, RowTraits traits, RowTraits trait) => Needs.HasFlag(need) && !traits.HasFlag(trait);
}
