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
        new LockCheck(),
        new AuditStep(),
        new RowStep(),
        new AnswerReplacements(),
        new RollupStep(),

        // What tells others of a change goes here, last: it must know that everything before it has succeeded.
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
