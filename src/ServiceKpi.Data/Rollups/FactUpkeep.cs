using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Rollups;

/// <summary>Brings facts that an older version stored to the form that this one stores; doing it again changes nothing.</summary>
internal static class FactUpkeep
{
    private const int Portion = 1000;

    /// <summary>What is counted otherwise afterwards is added to the days to count anew.</summary>
    public static async Task BringUpAsync(KpiDbContext context, TouchedDays touched, CancellationToken cancellationToken)
    {
        await KeyByContentAsync(context, cancellationToken);
        await AnswerReplacements.MarkAllAsync(context, touched, cancellationToken);
    }

    /// <summary>Answers that nothing identifies but their content were once numbered by outlet and day alone.</summary>
    private static async Task KeyByContentAsync(KpiDbContext context, CancellationToken cancellationToken)
    {
        var occurrences = new Occurrences();
        var last = 0L;
        while (true)
        {
            var answers = await context.SurveyAnswers
                .Where(a => a.Id > last && a.Ticket == null && a.Customer == null && a.Key.StartsWith(SurveyKey.Composed))
                .OrderBy(a => a.Id)
                .Take(Portion)
                .ToListAsync(cancellationToken);
            if (answers.Count == 0)
            {
                return;
            }

            last = answers[^1].Id;
            foreach (var answer in answers)
            {
                context.Entry(answer).Property(a => a.Key).CurrentValue = occurrences.Key(SurveyKey.OfContent(
                    answer.OutletId, answer.Kind, answer.Score, answer.AnsweredOn, answer.Comment));
            }

            await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
            context.ChangeTracker.Clear();
        }
    }
}
