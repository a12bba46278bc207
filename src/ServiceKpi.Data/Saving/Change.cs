namespace ServiceKpi.Data.Saving;

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

    /// <summary>The outlets whose memberships change.</summary>
    public IReadOnlyCollection<int> OutletsOfMembers { get; } = RollupMarks.OutletsOfMembers(context.ChangeTracker);

    /// <summary>True when the transaction is this change's own, and not that of a caller who does more in it.</summary>
    public bool IsAlone { get; } = context.Database.CurrentTransaction is null;

    /// <summary>True once it is written down.</summary>
    public bool IsWrittenDown { get; set; }
}
