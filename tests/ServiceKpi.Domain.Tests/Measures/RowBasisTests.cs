namespace ServiceKpi.Domain.Tests.Measures;

public sealed class RowBasisTests
{
    private const RowTraits AllFigures = RowTraits.Visits | RowTraits.Revenue | RowTraits.Transactions;

    [Theory]
    [InlineData(RowKind.Days, RowNeeds.Revenue, null, FactKinds.Figures)]
    [InlineData(RowKind.Days, RowNeeds.Open, null, FactKinds.None)]
    [InlineData(RowKind.Tickets, RowNeeds.Promise, null, FactKinds.Tickets)]
    [InlineData(RowKind.Tickets, RowNeeds.Contacts, null, FactKinds.Contacts)]
    [InlineData(RowKind.Tickets, RowNeeds.Course, null, FactKinds.Desk)]
    [InlineData(RowKind.Answers, RowNeeds.Answer, SurveyKind.Csat, FactKinds.Csat)]
    [InlineData(RowKind.Answers, RowNeeds.Answer, SurveyKind.Ces, FactKinds.Ces)]
    [InlineData(RowKind.Answers, RowNeeds.Answer, SurveyKind.Nps, FactKinds.Nps)]
    [InlineData(RowKind.Answers, RowNeeds.Answer, null, FactKinds.Asked)]
    [InlineData(RowKind.Memberships, RowNeeds.AtStart, null, FactKinds.Members)]
    public void It_says_what_must_have_been_recorded(RowKind kind, RowNeeds needs, SurveyKind? survey, FactKinds recorded) =>
        new RowBasis(kind, RowDay.Business, needs, survey).Recorded.Should().Be(recorded);

    [Theory]
    [InlineData(RowNeeds.Nothing, RowTraits.None, LeftOut.NotEntered)]
    [InlineData(RowNeeds.Nothing, RowTraits.Transactions, null)]
    [InlineData(RowNeeds.Open, RowTraits.None, null)]
    [InlineData(RowNeeds.Open, RowTraits.Closed, LeftOut.MarkedClosed)]
    [InlineData(RowNeeds.Visits, AllFigures | RowTraits.Closed, LeftOut.MarkedClosed)]
    [InlineData(RowNeeds.Visits | RowNeeds.Revenue, RowTraits.Transactions, LeftOut.VisitsMissing)]
    [InlineData(RowNeeds.Visits | RowNeeds.Revenue, RowTraits.Visits, LeftOut.RevenueMissing)]
    [InlineData(RowNeeds.Visits | RowNeeds.Transactions, RowTraits.Visits, LeftOut.TransactionsMissing)]
    [InlineData(RowNeeds.Visits | RowNeeds.Transactions, RowTraits.Visits | RowTraits.Transactions, null)]
    public void A_day_is_left_out_for_the_first_thing_that_it_lacks(RowNeeds needs, RowTraits traits, LeftOut? reason) =>
        new RowBasis(RowKind.Days, RowDay.Business, needs).Judge(traits).Should().Be(reason);

    [Theory]
    [InlineData(RowNeeds.Nothing, RowTraits.None, null)]
    [InlineData(RowNeeds.Nothing, RowTraits.Merged | RowTraits.Spam, LeftOut.Merged)]
    [InlineData(RowNeeds.Nothing, RowTraits.Spam, LeftOut.Spam)]
    [InlineData(RowNeeds.Complaint | RowNeeds.Visits, RowTraits.Visits, LeftOut.NoComplaint)]
    [InlineData(RowNeeds.Complaint | RowNeeds.Visits, RowTraits.Complaint, LeftOut.VisitsMissing)]
    [InlineData(RowNeeds.Complaint | RowNeeds.Visits, RowTraits.Complaint | RowTraits.Visits, null)]
    [InlineData(RowNeeds.Promise, RowTraits.Contacts, LeftOut.NoPromise)]
    [InlineData(RowNeeds.Course, RowTraits.None, LeftOut.NotOfDesk)]
    [InlineData(RowNeeds.Charge, RowTraits.None, LeftOut.NoCharge)]
    [InlineData(RowNeeds.Failure, RowTraits.None, LeftOut.NoFailure)]
    [InlineData(RowNeeds.Grave, RowTraits.None, LeftOut.NotGrave)]
    [InlineData(RowNeeds.Customer, RowTraits.None, LeftOut.NoCustomer)]
    [InlineData(RowNeeds.Time, RowTraits.None, LeftOut.TooSoon)]
    [InlineData(RowNeeds.Customer | RowNeeds.Time, RowTraits.Customer | RowTraits.Time, null)]
    [InlineData(RowNeeds.Promise, RowTraits.Promise, null)]
    [InlineData(RowNeeds.Contacts, RowTraits.Promise, LeftOut.ContactsNotStated)]
    [InlineData(RowNeeds.Contacts, RowTraits.Contacts, null)]
    public void So_is_a_ticket(RowNeeds needs, RowTraits traits, LeftOut? reason) =>
        new RowBasis(RowKind.Tickets, RowDay.Resolved, needs).Judge(traits).Should().Be(reason);

    [Theory]
    [InlineData(RowNeeds.Nothing, RowTraits.None, null)]
    [InlineData(RowNeeds.Answer, RowTraits.None, LeftOut.Unanswered)]
    [InlineData(RowNeeds.Answer, RowTraits.Answer, null)]
    [InlineData(RowNeeds.Answer, RowTraits.Answer | RowTraits.Replaced, LeftOut.Replaced)]
    [InlineData(RowNeeds.Nothing, RowTraits.Replaced, LeftOut.Replaced)]
    public void So_is_a_survey(RowNeeds needs, RowTraits traits, LeftOut? reason) =>
        new RowBasis(RowKind.Answers, RowDay.Answered, needs).Judge(traits).Should().Be(reason);

    [Theory]
    [InlineData(RowTraits.None, LeftOut.JoinedLater)]
    [InlineData(RowTraits.AtStart, null)]
    [InlineData(RowTraits.AtStart | RowTraits.CountedAlready, LeftOut.CountedAlready)]
    public void So_is_a_membership(RowTraits traits, LeftOut? reason) =>
        new RowBasis(RowKind.Memberships, RowDay.Held, RowNeeds.AtStart).Judge(traits).Should().Be(reason);
}
