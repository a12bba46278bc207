namespace ServiceKpi.Domain.Evidence;

/// <summary>A row as it is stored, with what its judgement needs beside it.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Day">The day the row belongs to; of a membership the day it ended, else the day it began.</param>
public sealed record FactRow(Outlet Outlet, DateOnly Day)
{
    /// <summary>What was entered for the day; of a ticket, where the KPI asks for it, for the day of its opening.</summary>
    public DailyEntry? Entry { get; init; }

    /// <summary>The ticket, of a row of tickets.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>The survey, of a row of answers.</summary>
    public SurveyAnswer? Answer { get; init; }

    /// <summary>The membership, of a row of memberships.</summary>
    public Membership? Membership { get; init; }

    /// <summary>All memberships of the same customer at the outlets asked about that touch the period, this one too.</summary>
    public IReadOnlyList<Membership> OfCustomer { get; init; } = [];
}

/// <summary>How many rows have the same traits.</summary>
/// <param name="Traits">The traits.</param>
/// <param name="Rows">How many, 1 or more.</param>
/// <param name="Newest">The latest day among them.</param>
public sealed record RowGroup(RowTraits Traits, long Rows, DateOnly? Newest);

/// <summary>Reads the stored rows behind the numbers, the newest day first, always in the same order.</summary>
/// <remarks>A day that has neither figures nor a mark is no stored row: <see cref="RowBook"/> adds the days that are missing.</remarks>
public interface IFactRows
{
    /// <summary>How many rows there are by their traits, of those that have the words; whether they count is not asked.</summary>
    Task<IReadOnlyList<RowGroup>> GroupsAsync(RowQuestion question, CancellationToken cancellationToken);

    /// <summary>Some of the rows, counted from 0.</summary>
    Task<IReadOnlyList<FactRow>> PageAsync(RowQuestion question, int skip, int take, CancellationToken cancellationToken);

    /// <summary>All of the rows, read as they are taken.</summary>
    IAsyncEnumerable<FactRow> StreamAsync(RowQuestion question, CancellationToken cancellationToken);

    /// <summary>The entries of the period that have no figures and no mark, such as a mere remark.</summary>
    Task<IReadOnlyList<DailyEntry>> BlankEntriesAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken);

    /// <summary>
    /// When somebody last changed one of the rows, whatever they were, UTC; null when nobody did, or where changes are not
    /// written down by the day that the rows belong to.
    /// </summary>
    Task<DateTime?> LastChangeAsync(RowQuestion question, CancellationToken cancellationToken);
}
