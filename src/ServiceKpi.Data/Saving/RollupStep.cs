namespace ServiceKpi.Data.Saving;

/// <summary>Counts the touched days anew, and lets whoever remembers what was counted know.</summary>
internal sealed class RollupStep : ISaveStep
{
    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        await RollupWriter.RecomputeAsync(change.Context, change.Days, cancellationToken);
        await RollupMarks.MarkMembersAsync(change.Context, change.OutletsOfMembers, cancellationToken);
    }
}
