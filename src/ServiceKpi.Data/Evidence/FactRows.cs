using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Evidence;

/// <summary>Reads the rows behind the numbers: a page with a limit in the database, or all of them as they are taken.</summary>
internal sealed class FactRows(IKpiContexts contexts) : IFactRows
{
    private const int Portion = 500;

    private static readonly Dictionary<RowKind, IRowSource> Sources = new()
    {
        [RowKind.Days] = new DayEvidence(),
        [RowKind.Tickets] = new TicketEvidence(),
        [RowKind.Answers] = new AnswerEvidence(),
        [RowKind.Memberships] = new MembershipEvidence(),
    };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(RowQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Sources[question.Basis.Kind].GroupsAsync(context, question, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FactRow>> PageAsync(
        RowQuestion question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var source = Sources[question.Basis.Kind];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await source.Rows(context, question).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return await source.CompleteAsync(context, question, rows, ById(question), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FactRow> StreamAsync(
        RowQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var source = Sources[question.Basis.Kind];
        var outlets = ById(question);

        // What stands beside the rows is read by another connection, while the rows are still being read.
        await using var context = contexts.CreateWithoutRetry();
        await using var beside = await contexts.CreateDbContextAsync(cancellationToken);
        var portion = new List<StoredRow>(Portion);
        await foreach (var row in source.Rows(context, question).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            portion.Add(row);
            if (portion.Count == Portion)
            {
                foreach (var complete in await source.CompleteAsync(beside, question, portion, outlets, cancellationToken))
                {
                    yield return complete;
                }

                portion.Clear();
            }
        }

        foreach (var complete in await source.CompleteAsync(beside, question, portion, outlets, cancellationToken))
        {
            yield return complete;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DailyEntry>> BlankEntriesAsync(
        IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
    {
        var (from, to) = (period.From, period.To);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.DailyEntries.AsNoTracking()
            .Where(e => EF.Parameter(outletIds).Contains(e.OutletId)
                && e.Day >= from
                && e.Day <= to
                && e.Visits == null
                && e.RevenueMinor == null
                && !e.IsClosed)
            .ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DateTime?> LastChangeAsync(RowQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var what = question.Basis.Day switch
        {
            RowDay.Business => "day",
            RowDay.Opened => "ticket",
            RowDay.Answered => "survey",
            _ => null,
        };
        if (what is null)
        {
            return null;
        }

        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var (from, to) = (question.Period.From, question.Period.To);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AuditEntries
            .Where(e => e.OutletId != null && EF.Parameter(ids).Contains(e.OutletId.Value) && e.Day >= from && e.Day <= to && e.What == what)
            .MaxAsync(e => (DateTime?)e.At, cancellationToken);
    }

    private static Dictionary<int, Outlet> ById(RowQuestion question) => question.Outlets.ToDictionary(o => o.Id);
}

/// <summary>Reads the rows of one kind.</summary>
internal interface IRowSource
{
    Task<IReadOnlyList<RowGroup>> GroupsAsync(KpiDbContext context, RowQuestion question, CancellationToken cancellationToken);

    /// <summary>The rows in their order, with nothing beside them yet.</summary>
    IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question);

    /// <summary>Puts beside some rows what their judgement needs.</summary>
    Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken);
}

/// <summary>A row as a query gives it.</summary>
internal sealed class StoredRow
{
    public required int OutletId { get; init; }

    public required DateOnly Day { get; init; }

    public DailyEntry? Entry { get; init; }

    public Ticket? Ticket { get; init; }

    public SurveyAnswer? Answer { get; init; }

    public Membership? Membership { get; init; }

    public FactRow At(IReadOnlyDictionary<int, Outlet> outlets) => new(outlets[OutletId], Day)
    {
        Entry = Entry,
        Ticket = Ticket,
        Answer = Answer,
        Membership = Membership,
    };
}

/// <summary>A word to find in rows: in a column or in the outlet.</summary>
/// <param name="Word">The word.</param>
/// <param name="OutletIds">The outlets whose code or name has the word.</param>
internal sealed record RowWords(string Word, int[] OutletIds)
{
    public static IEnumerable<RowWords> Of(RowQuestion question) => question.Words.Select(word => new RowWords(
        word, [.. question.Outlets.Where(o => RowQuestion.Names(o, word)).Select(o => o.Id)]));
}
