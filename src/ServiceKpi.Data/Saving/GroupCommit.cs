namespace ServiceKpi.Data.Saving;

/// <summary>
/// Stores in one transaction what is asked for while another is under way. Each waits for the disk, however much is in it, and counts a day
/// anew once, so that much at a time costs little more than one thing.
/// </summary>
/// <typeparam name="TAsked">What is to be stored.</typeparam>
/// <typeparam name="TDone">What became of it.</typeparam>
/// <param name="mayJoin">True when one more can be stored together with those that are gathered.</param>
/// <param name="storeAsync">Stores some in one transaction, and says of each, in their order, what became of it.</param>
internal sealed class GroupCommit<TAsked, TDone>(
    Func<IReadOnlyList<TAsked>, TAsked, bool> mayJoin, Func<IReadOnlyList<TAsked>, Task<IReadOnlyList<TDone>>> storeAsync)
{
    private readonly Lock gate = new();
    private readonly LinkedList<Waiting> waiting = [];
    private bool isStoring;

    /// <summary>Stores it, with others if there are any; it is stored when this returns. Whoever gives up has asked for it all the same.</summary>
    public Task<TDone> StoreAsync(TAsked asked, CancellationToken cancellationToken)
    {
        var mine = new Waiting(asked);
        lock (gate)
        {
            waiting.AddLast(mine);
            if (!isStoring)
            {
                isStoring = true;

                // It stores for others, too: nothing of the request that happened to come first goes with it.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(StoreAllAsync, CancellationToken.None);
                }
            }
        }

        return mine.Done.Task.WaitAsync(cancellationToken);
    }

    private async Task StoreAllAsync()
    {
        while (Gather() is { Count: > 0 } group)
        {
            if (!await IsDoneAsync(group))
            {
                // What one of them breaks is no fault of the others.
                foreach (var one in group)
                {
                    await IsDoneAsync([one]);
                }
            }
        }
    }

    private List<Waiting> Gather()
    {
        lock (gate)
        {
            List<Waiting> group = [];
            List<TAsked> asked = [];
            for (var node = waiting.First; node is not null;)
            {
                var (one, next) = (node, node.Next);
                if (asked.Count == 0 || mayJoin(asked, one.Value.Asked))
                {
                    waiting.Remove(one);
                    group.Add(one.Value);
                    asked.Add(one.Value.Asked);
                }

                node = next;
            }

            isStoring = group.Count > 0;
            return group;
        }
    }

    /// <returns>False when it failed in a way that may be one's alone, and is to be tried one by one.</returns>
    private async Task<bool> IsDoneAsync(List<Waiting> group)
    {
        try
        {
            var done = await storeAsync([.. group.Select(one => one.Asked)]);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Done.SetResult(done[i]);
            }
        }
        catch (Exception fault)
        {
            if (group.Count > 1 && !DatabaseFault.IsLost(fault))
            {
                return false;
            }

            group.ForEach(one => one.Done.SetException(fault));
        }

        return true;
    }

    private sealed record Waiting(TAsked Asked)
    {
        public TaskCompletionSource<TDone> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
