namespace ServiceKpi.Data.Import.Storing;

/// <summary>What is told of tickets while a file is stored: each is judged by the standards, and those of its customer once all are there.</summary>
internal sealed class StoredTickets(KpiDbContext context, NewFacts known, MonthLocks locks, TimeProvider clock)
{
    private readonly HashSet<string> customers = new(StringComparer.Ordinal);
    private StandardBook standards = StandardBook.Empty;

    /// <summary>Reads what is demanded.</summary>
    public async Task ReadStandardsAsync(CancellationToken cancellationToken) => standards = await AnswerJudgements.StandardsAsync(context, cancellationToken);

    /// <summary>Judges a ticket as it is stated now, and remembers whose it is: something else may be true of other tickets of theirs.</summary>
    public void Judge(Ticket ticket)
    {
        ticket.Judge(known.Outlets[ticket.OutletId], standards, clock.GetUtcNow().UtcDateTime, locks.IsLocked);
        if (ticket.Customer is { } customer)
        {
            customers.Add(customer);
        }
    }

    /// <summary>Tells of the tickets of those customers. Nothing is read again for it: what was counted of them is corrected.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => CustomerReturns.MarkAsync(context, customers, Correct, cancellationToken);

    private void Correct(StaleReturn one)
    {
        if (one.Counts)
        {
            Correct(one.OutletId, one.OpenedDay, Measure.RepeatTickets, one.Said.IsRepeat == true, one.Told.IsRepeat);
            Correct(one.OutletId, one.ResolvedDay, Measure.ReturnsKnown, one.Said.IsReturned is not null, one.Told.IsReturned is not null);
            Correct(one.OutletId, one.ResolvedDay, Measure.Returns, one.Said.IsReturned == true, one.Told.IsReturned == true);
        }
    }

    private void Correct(int outletId, DateOnly? day, Measure measure, bool before, bool now)
    {
        if (before != now && day is { } counted)
        {
            known.TallyOf(outletId, counted).Correct(measure, now ? 1 : -1);
        }
    }
}
