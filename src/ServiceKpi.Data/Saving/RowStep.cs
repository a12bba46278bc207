namespace ServiceKpi.Data.Saving;

/// <summary>Stores the rows, and what was written down of them.</summary>
internal sealed class RowStep : ISaveStep
{
    public Task RunAsync(Change change, CancellationToken cancellationToken) =>
        change.Context.SaveRowsAsync(acceptAllChangesOnSuccess: !change.IsAlone, cancellationToken);
}
