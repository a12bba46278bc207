namespace ServiceKpi.Domain.Measures;

/// <content>What of a ticket is counted.</content>
public sealed partial class DayTally
{
    /// <summary>Counts what the ticket has on the day: its opening, its first response and its resolution.</summary>
    public void Add(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (!ticket.Counts)
        {
            return;
        }

        if (ticket.OpenedDay == day)
        {
            AddOpening(ticket);
        }

        if (ticket.FirstResponseDay == day)
        {
            var seconds = BusinessClock.ResponseSeconds(outlet, ticket.OpenedAt, ticket.FirstRespondedAt!.Value);
            CountDuration(seconds, Distribution.FirstResponseTimes, Measure.FirstResponses, Measure.FirstResponseSeconds);
        }

        if (ticket.ResolvedDay == day)
        {
            AddResolution(ticket);
        }

        if (ticket.HandedOverDay == day)
        {
            Count(Measure.Handovers);
            CountWhen(ticket.HadChoice, Measure.HandoversWithChoice);
        }

        if (ticket.PaidDay == day)
        {
            Add(Measure.Payments, ticket.Payments);
            Add(Measure.PaymentsAtFirstTry, ticket.PaymentsAtFirstTry);
        }

        CountWhen(ticket.AnswerJudgedDay == day, Measure.AnswersJudged, (Measure.AnswersInTime, ticket.IsAnsweredInTime == true ? 1 : 0));
    }

    private void AddOpening(Ticket ticket)
    {
        Count(Measure.TicketsOpened);
        var topic = ticket.Topic ?? "";
        topics[topic] = topics.GetValueOrDefault(topic) + 1;
        CountWhen(ticket.Channel is not null, Measure.TicketsWithChannel);
        CountWhen(ContactChannel.IsOnline(ticket.Channel), Measure.OnlineTickets);
        CountWhen(ticket.Kind == TicketKind.Complaint, Measure.Complaints);
        CountWhen(ticket.IsOfDesk, Measure.DeskTickets);
        CountWhen(ticket.Customer is not null, Measure.CustomerTickets);
        CountWhen(ticket is { Customer: not null, IsRepeat: true }, Measure.RepeatTickets);
    }

    private void AddResolution(Ticket ticket)
    {
        var seconds = (long)(ticket.ResolvedAt!.Value - ticket.OpenedAt).TotalSeconds;
        CountDuration(seconds, Distribution.ResolutionTimes, Measure.Resolutions, Measure.ResolutionSeconds);
        CountWhen(ticket.StatesContacts, Measure.StatedContactResolutions, (Measure.StatedContacts, ticket.Contacts ?? 1));
        CountWhen(ticket.IsSettledAtFirstContact, Measure.FirstContactResolutions);
        CountWhen(ticket.Reopened > 0, Measure.ReopenedResolutions);
        CountWhen(ticket.PromisedOn is not null, Measure.PromisedResolutions);
        CountWhen(day <= ticket.PromisedOn, Measure.PromisesKept);
        CountWhen(ticket is { Customer: not null, IsReturned: not null }, Measure.ReturnsKnown);
        CountWhen(ticket is { Customer: not null, IsReturned: true }, Measure.Returns);
        if (ticket.IsOfDesk)
        {
            AddCourse(ticket);
        }
    }

    private void AddCourse(Ticket ticket)
    {
        Count(Measure.DeskResolutions);
        CountWhen(ticket.IsReportedInTime, Measure.ReportedBackInTime);
        CountWhen(ticket.HasCharge, Measure.EstimatedCharges);
        CountWhen(ticket.IsEstimateKept, Measure.EstimatesKept);
        CountWhen(ticket.IsGrave, Measure.GraveResolutions);
        CountWhen(ticket is { IsGrave: true, InGoodHands: true }, Measure.GraveInGoodHands);
        CountWhen(ticket.IsFailure, Measure.Failures);
        CountWhen(ticket.IsFailure && ticket.AlternativeAccepted == true, Measure.Recoveries);
        if (ticket is { PromisedOn: not null, SilenceSeconds: { } silence })
        {
            CountDuration(silence, Distribution.Silences, Measure.DeskPromises, Measure.SilenceSeconds);
            Add(Measure.PromiseMoves, ticket.PromiseMoves);
        }
    }
}
