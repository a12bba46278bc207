namespace ServiceKpi.Data.Import.Storing;

/// <summary>Stores the targets of a file, batch by batch, each judged by the book as it was before the first.</summary>
internal sealed class TargetRun(KpiDbContext context, DateOnly today, DateOnly? lockedUntil, Because why)
{
    private readonly Dictionary<(string KpiId, int Scope, string Region, DateOnly From), int> seen = [];
    private int facts;
    private TargetBook? before;

    /// <summary>True once a batch was stored.</summary>
    public bool HasStored => before is not null;

    /// <summary>Stores a batch: what became of each target, in order, and which of the run had the key of a conflicting one first.</summary>
    public async Task<IReadOnlyList<StoreOutcome>> StoreAsync(
        IReadOnlyList<Target> targets,
        IReadOnlyCollection<string> unstated,
        Dictionary<int, int> firstOfKey,
        CancellationToken cancellationToken)
    {
        var writer = await TargetWriter.OpenAsync(context, today, lockedUntil, before, cancellationToken);
        before = writer.Before;
        var keepsLimits = unstated.Contains(nameof(Target.LimitHundredths));
        List<StoreOutcome> outcomes = [.. targets.Select((target, place) => Store(writer, target, place, keepsLimits, firstOfKey))];
        facts += targets.Count;
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        context.ChangeTracker.Clear();
        return outcomes;
    }

    private StoreOutcome Store(TargetWriter writer, Target stated, int place, bool keepsLimits, Dictionary<int, int> firstOfKey)
    {
        var stored = writer.Find(stated);
        if ((keepsLimits && stored is not null ? KeepingLimit(stated, stored) : stated) is not { } wanted)
        {
            return StoreOutcome.Contradicting;
        }

        var key = (wanted.KpiId, wanted.Scope, wanted.Region, wanted.From);
        var isFirst = seen.TryAdd(key, facts + place);
        if (stored is not null && TargetAim.Of(stored) == TargetAim.Of(wanted))
        {
            return StoreOutcome.Unchanged;
        }

        if (!isFirst)
        {
            firstOfKey[place] = seen[key];
            return StoreOutcome.Conflicting;
        }

        return writer.Judge(wanted) switch
        {
            TargetRuling.Unchanged => StoreOutcome.Unchanged,
            TargetRuling.Locked => StoreOutcome.Locked,
            TargetRuling.Judged => StoreOutcome.Judged,
            TargetRuling.NeedsReason when why.Reason is null => StoreOutcome.Unexplained,
            _ => writer.Put(wanted, why) ? StoreOutcome.Inserted : StoreOutcome.Updated,
        };
    }

    /// <summary>The target with the limit that is stored; none when they contradict each other.</summary>
    private static Target? KeepingLimit(Target stated, Target stored)
    {
        try
        {
            stated.Aim(stated.ValueHundredths, stated.ValueHundredths is null ? null : stored.LimitHundredths);
            return stated;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
