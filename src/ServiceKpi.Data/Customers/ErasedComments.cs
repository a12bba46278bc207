using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Customers;

/// <summary>What an erased customer wrote does not come back with new facts, nor stay when these tell that an answer is theirs.</summary>
internal static class ErasedComments
{
    /// <summary>Takes the comments off answers, about to be stored, of customers that were erased: they or their ticket name one.</summary>
    public static async Task TakeOffAsync(KpiDbContext context, IReadOnlyList<SurveyAnswer> answers, CancellationToken cancellationToken)
    {
        var codes = (await context.Set<Customer>().Where(c => c.ErasedAt != null).Select(c => c.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0)
        {
            return;
        }

        string[] numbers = [.. answers.Where(a => a.Comment is not null && a.Customer is null).Select(a => a.Ticket).OfType<string>().Distinct(StringComparer.Ordinal)];
        var tickets = (await context.Tickets
            .Where(t => EF.Parameter(numbers).Contains(StoredText.ByCodePoint(t.Number)) && context.Set<Customer>().Any(c => c.ErasedAt != null && c.Code == t.Customer))
            .Select(t => t.Number).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        foreach (var answer in answers.Where(a => a.Customer is { } code ? codes.Contains(code) : a.Ticket is { } number && tickets.Contains(number)))
        {
            answer.WithoutComment();
        }
    }

    /// <summary>Takes the comments off stored answers about tickets that have been stored now, and are of erased customers.</summary>
    public static async Task TakeOffStoredAsync(KpiDbContext context, IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        string[] customers = [.. tickets.Select(t => t.Customer).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (customers.Length == 0 || !await context.Set<Customer>().AnyAsync(c => c.ErasedAt != null, cancellationToken))
        {
            return;
        }

        var erased = context.Set<Customer>().Where(c => c.ErasedAt != null && EF.Parameter(customers).Contains(StoredText.ByCodePoint(c.Code))).Select(c => c.Code);
        var about = context.Tickets.Where(t => t.Customer != null && erased.Contains(t.Customer)).Select(t => t.Number);
        var answers = context.SurveyAnswers.Where(a => a.Comment != null && a.Customer == null && a.Ticket != null && about.Contains(a.Ticket));
        await context.Set<TopicMark>().Where(m => answers.Any(a => a.Key == m.AnswerKey)).ExecuteDeleteAsync(cancellationToken);
        await answers.ExecuteUpdateAsync(set => set.SetProperty(a => a.Comment, (string?)null), cancellationToken);
    }
}
