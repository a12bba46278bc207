using System.Runtime.CompilerServices;

namespace ServiceKpi.Domain.Evidence;

/// <summary>
/// Lists the rows behind a number: those stored, the newest first, and after them the days that nobody has entered.
/// </summary>
public sealed class RowBook(IFactRows stored, IMeasureSource source, TimeProvider clock)
{
    /// <summary>How many rows there are of those that have the words, whether they count or not.</summary>
    public async Task<RowSummary> SummaryAsync(RowQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var groups = await stored.GroupsAsync(question, cancellationToken);
        var missing = await MissingAsync(question with { Show = RowShow.All }, cancellationToken);
        var rows = groups.Select(g => (Why: question.Basis.Judge(g.Traits), g.Rows))
            .Concat(missing.Select(m => (Why: question.Basis.Judge(RowJudge.TraitsOf(question, m)), Rows: 1L)))
            .ToLookup(g => g.Why, g => g.Rows);
        return new RowSummary(
            rows[null].Sum(),
            rows.Where(g => g.Key is not null).OrderBy(g => g.Key).ToDictionary(g => g.Key!.Value, g => g.Sum()),
            groups.Max(g => g.Newest));
    }

    /// <summary>Some of the rows, counted from 0, each with its part in the number.</summary>
    public async Task<IReadOnlyList<JudgedRow>> PageAsync(
        RowQuestion question, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var page = (await stored.PageAsync(question, skip, take, cancellationToken)).ToList();
        if (page.Count < take && question.Basis.Kind == RowKind.Days)
        {
            var before = page.Count > 0 ? skip + page.Count : await StoredRowsAsync(question, cancellationToken);
            var missing = await MissingAsync(question, cancellationToken);
            page.AddRange(missing.Skip((int)Math.Max(0, skip + page.Count - before)).Take(take - page.Count));
        }

        return [.. page.Select(r => RowJudge.Judge(question, r))];
    }

    /// <summary>All of the rows, read as they are taken.</summary>
    public async IAsyncEnumerable<JudgedRow> AllAsync(
        RowQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await foreach (var row in stored.StreamAsync(question, cancellationToken))
        {
            yield return RowJudge.Judge(question, row);
        }

        foreach (var row in await MissingAsync(question, cancellationToken))
        {
            yield return RowJudge.Judge(question, row);
        }
    }

    private async Task<long> StoredRowsAsync(RowQuestion question, CancellationToken cancellationToken) =>
        (await stored.GroupsAsync(question, cancellationToken))
            .Where(g => question.Takes(question.Basis.Judge(g.Traits))).Sum(g => g.Rows);

    /// <summary>The days up to today on which an outlet was to be open and that have neither figures nor a mark.</summary>
    private async Task<IReadOnlyList<FactRow>> MissingAsync(RowQuestion question, CancellationToken cancellationToken)
    {
        if (question.Basis.Kind != RowKind.Days || !question.Takes(question.Basis.Judge(RowTraits.None)))
        {
            return [];
        }

        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var table = await source.ReadAsync(ids, [question.Period], cancellationToken);
        var blank = (await stored.BlankEntriesAsync(ids, question.Period, cancellationToken)).ToDictionary(e => (e.OutletId, e.Day));
        var now = clock.GetUtcNow().UtcDateTime;
        var days =
            from outlet in question.Outlets
            let today = outlet.DayOf(now)
            from day in question.Period.EachDay()
            where day <= today && outlet.TradesOn(day) && IsMissing(table[outlet.Id, day])
            let row = new FactRow(outlet, day) { Entry = blank.GetValueOrDefault((outlet.Id, day)) }
            where HasWords(question, row)
            orderby day descending, outlet.Id
            select row;
        return [.. days];
    }

    private static bool IsMissing(MeasureSums sums) =>
        sums[Measure.EntryDays] == 0 && sums[Measure.MarkedClosedDays] == 0;

    private static bool HasWords(RowQuestion question, FactRow row) =>
        question.Words.All(word => RowQuestion.Names(row.Outlet, word) || row.Entry?.Note?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
