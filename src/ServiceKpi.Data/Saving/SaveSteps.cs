using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>The steps of storing a change, and the way through them.</summary>
internal sealed class SaveSteps : ISaver
{
    /// <summary>
    /// The order. What refuses comes before what stores. A change is written down before its rows are, while they still say what they
    /// replace, and goes to the database with them. What is derived from stored rows comes after them.
    /// </summary>
    public static IReadOnlyList<ISaveStep> InOrder { get; } =
    [
        new HistoryStep(),
        new JudgeStep(),
        new LockCheck(),
        new AuditStep(),
        new RowStep(),
        new AnswerReplacements(),
        new CustomerReturns(),
        new SlicedAnswers(),
        new RollupStep(),
        new CustomerKeyStep(),

        // What tells others of a change comes last: everything before it has succeeded.
        new QuestionStep(),
        new WebhookStep(),
    ];

    /// <inheritdoc/>
    public Task StoreAsync(KpiDbContext context, Because? why, CancellationToken cancellationToken) =>
        RunAsync(new Change(context, why), InOrder, cancellationToken);

    /// <summary>
    /// Takes a change through the steps, in the transaction that is begun or one of its own. After a failure, nothing is stored and
    /// the context has forgotten the change: whoever goes on with it cannot store a part of it by accident.
    /// </summary>
    public static async Task RunAsync(Change change, IReadOnlyList<ISaveStep> steps, CancellationToken cancellationToken)
    {
        try
        {
            await (change.IsAlone
                ? change.Context.TransactAsync(change.Days.OutletIds, StepAsync, cancellationToken)
                : StepAsync(cancellationToken));
        }
        catch
        {
            change.Context.ChangeTracker.Clear();
            throw;
        }

        // Tracked as changed until the commit, so that a transaction that is tried again saves them again.
        change.Context.ChangeTracker.AcceptAllChanges();

        async Task<bool> StepAsync(CancellationToken cancel)
        {
            foreach (var step in steps)
            {
                await step.RunAsync(change, cancel);
            }

            return true;
        }
    }
}

/// <summary>One step of storing a change, in the transaction of all of them; one that throws undoes those before it.</summary>
internal interface ISaveStep
{
    /// <summary>Does the step. A transaction that is tried again does it again, with the same change.</summary>
    Task RunAsync(Change change, CancellationToken cancellationToken);
}

/// <summary>What is about to be stored, and why. Looked at before anything is: afterwards, the rows no longer say what they were.</summary>
internal sealed class Change(KpiDbContext context, Because? why)
{
    /// <summary>The context that tracks the changed rows.</summary>
    public KpiDbContext Context => context;

    /// <summary>Who stores it, and the reason; none for rows that nobody writes down.</summary>
    public Because? Why => why;

    /// <summary>The days to be counted anew.</summary>
    public TouchedDays Days { get; } = TouchedDays.Of(context.ChangeTracker);

    /// <summary>The tickets whose answers change.</summary>
    public IReadOnlyCollection<string> RatedTickets { get; } = AnswerReplacements.TicketsOf(context.ChangeTracker);

    /// <summary>The tickets whose answers come to another slice.</summary>
    public IReadOnlyCollection<string> SlicedTickets { get; } = SlicedAnswers.TicketsOf(context.ChangeTracker);

    /// <summary>The outlets whose memberships change.</summary>
    public IReadOnlyCollection<int> OutletsOfMembers { get; } = RollupMarks.OutletsOfMembers(context.ChangeTracker);

    /// <summary>The cards of customers that change.</summary>
    public IReadOnlyList<Customer> Customers { get; } =
        [.. context.ChangeTracker.Entries<Customer>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)];

    /// <summary>The months that are opened again.</summary>
    public IReadOnlyCollection<DateOnly> UnlockedMonths { get; } =
        [.. context.ChangeTracker.Entries<LockedMonth>().Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Month)];

    /// <summary>The customers whose tickets change.</summary>
    public IReadOnlyCollection<string> CustomersOfTickets { get; } = CustomerReturns.CustomersOf(context.ChangeTracker);

    /// <summary>The standards that change, as they were and as they will be.</summary>
    public IReadOnlyCollection<Standard> Standards { get; } =
        [.. context.ChangeTracker.Entries<Standard>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity)];

    /// <summary>The lines of the desk whose work is done by this change.</summary>
    public IReadOnlyList<DoneWork> Done { get; } = context.IsNoNews ? [] : DoneWork.Of(context.ChangeTracker);

    /// <summary>What happens by it of which programs may be told.</summary>
    public IReadOnlyList<Happening> Happened { get; } = context.IsNoNews ? [] : Happening.Of(context.ChangeTracker);

    /// <summary>True when the transaction is this change's own, and not that of a caller who does more in it.</summary>
    public bool IsAlone { get; } = context.Database.CurrentTransaction is null;

    /// <summary>True once it is written down.</summary>
    public bool IsWrittenDown { get; set; }
}

/// <summary>Refuses to rewrite what was written down.</summary>
internal sealed class HistoryStep : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        change.Context.ChangeTracker.Entries().Any(e => e is { Entity: AuditEntry or StoredTicketEvent, State: EntityState.Modified or EntityState.Deleted })
            ? throw new InvalidOperationException("An audit entry and an event of a ticket are never changed or removed.")
            : Task.CompletedTask;
}

/// <summary>Stores the rows, and what was written down of them.</summary>
internal sealed class RowStep : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        change.Context.SaveRowsAsync(acceptAllChangesOnSuccess: !change.IsAlone, cancellationToken);
}

/// <summary>Counts the touched days anew, and lets whoever remembers what was counted know.</summary>
internal sealed class RollupStep : ISaveStep
{
    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        await Silences.TouchAsync(change.Context, change.UnlockedMonths, change.Days, cancellationToken);
        await CustomerReturns.TouchAsync(change.Context, change.UnlockedMonths, change.Days, cancellationToken);
        await AnswerJudgements.TouchAsync(change.Context, change.UnlockedMonths, change.Days, cancellationToken);
        await AnswerJudgements.TouchAsync(change.Context, change.Standards, change.Days, cancellationToken);
        await RollupWriter.RecomputeAsync(change.Context, change.Days, cancellationToken);
        await RollupMarks.MarkMembersAsync(change.Context, change.OutletsOfMembers, cancellationToken);
    }
}

/// <summary>Writes what changed cards are found by.</summary>
internal sealed class CustomerKeyStep : ISaveStep
{
    // A new card is told its id only when the change is over.
    public async Task RunAsync(Change change, CancellationToken cancellationToken) =>
        await CustomerKeys.WriteAsync(change.Context, await CustomerQueries.IdsAsync(change.Context, change.Customers, cancellationToken), cancellationToken);
}
