using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Evidence;

/// <summary>Surveys of a kind, or of all.</summary>
internal sealed class AnswerEvidence : IRowSource
{
    public async Task<IReadOnlyList<RowGroup>> GroupsAsync(
        KpiDbContext context, RowQuestion question, CancellationToken cancellationToken)
    {
        var traits = Found(context, question).GroupBy(a => new { IsAnswered = a.Score != null, a.IsReplaced, a.IsSetAside });
        var groups = await (question.Basis.Day == RowDay.CalledBack
            ? traits.Select(g => new { g.Key, Rows = g.LongCount(), Newest = g.Max(a => a.CalledBackDay) })
            : traits.Select(g => new { g.Key, Rows = g.LongCount(), Newest = g.Max(a => (DateOnly?)a.AnsweredOn) })).ToListAsync(cancellationToken);
        return [.. groups.Select(g => new RowGroup(
            (g.Key.IsAnswered ? RowTraits.Answer : 0) | (g.Key.IsReplaced ? RowTraits.Replaced : 0) | (g.Key.IsSetAside ? RowTraits.SetAside : 0), g.Rows, g.Newest))];
    }

    public IQueryable<StoredRow> Rows(KpiDbContext context, RowQuestion question)
    {
        var answers = Found(context, question);
        if (question.Basis.Day == RowDay.CalledBack)
        {
            // Whoever was called was called: none is left out.
            return answers.Where(a => question.Show != RowShow.LeftOut)
                .OrderByDescending(a => a.CalledBackDay)
                .ThenBy(a => a.OutletId)
                .ThenByDescending(a => a.Id)
                .Select(a => new StoredRow { OutletId = a.OutletId, Day = a.CalledBackDay!.Value, Answer = a });
        }

        var asks = question.Basis.Needs.HasFlag(RowNeeds.Answer);
        answers = question.Show switch
        {
            RowShow.Counted => answers.Where(a => !a.IsReplaced && !a.IsSetAside && (!asks || a.Score != null)),
            RowShow.LeftOut => answers.Where(a => a.IsReplaced || a.IsSetAside || (asks && a.Score == null)),
            _ => answers,
        };
        return answers
            .OrderByDescending(a => a.AnsweredOn)
            .ThenBy(a => a.OutletId)
            .ThenByDescending(a => a.Id)
            .Select(a => new StoredRow { OutletId = a.OutletId, Day = a.AnsweredOn, Answer = a });
    }

    public Task<IReadOnlyList<FactRow>> CompleteAsync(
        KpiDbContext context,
        RowQuestion question,
        IReadOnlyList<StoredRow> rows,
        IReadOnlyDictionary<int, Outlet> outlets,
        CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FactRow>>([.. rows.Select(r => r.At(outlets))]);

    private static IQueryable<SurveyAnswer> Found(KpiDbContext context, RowQuestion question)
    {
        int[] ids = [.. question.Outlets.Select(o => o.Id)];
        var (from, to) = (question.Period.From, question.Period.To);
        var answers = context.SurveyAnswers.AsNoTracking()
            .Where(a => EF.Parameter(ids).Contains(a.OutletId)).Within(question.Basis.Day, from, to);
        if (question.Basis.Survey is { } kind)
        {
            answers = answers.Where(a => a.Kind == kind);
        }

        answers = question.Slice is { } slice ? answers.In(context.Tickets, slice) : answers;
        foreach (var (word, outletIds) in RowWords.Of(question))
        {
            answers = answers.Where(a => EF.Parameter(outletIds).Contains(a.OutletId)
                || StoredText.Holds(a.Ticket, word)
                || StoredText.Holds(a.Customer, word)
                || StoredText.Holds(a.Comment, word));
        }

        return answers;
    }
}
