using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Who of those who were asked is to be called back.</summary>
internal static class AskedCallbacks
{
    /// <summary>Whoever was not content is called back; who changes their mind before somebody has begun is not.</summary>
    /// <returns>True when they wait for it.</returns>
    public static async Task<bool> TellAsync(
        KpiDbContext context, SurveyRequest request, SurveyAnswer answer, Outlet outlet, DateOnly today, CancellationToken cancellationToken)
    {
        var (key, score) = (request.AnswerKey, answer.Score!.Value);
        var callback = await context.Set<Callback>().FirstOrDefaultAsync(c => c.AnswerKey == key, cancellationToken);
        var isLow = Callback.IsLow(request.Kind, score);
        if (callback is not null && isLow)
        {
            callback.Score = score;
        }
        else if (callback is { Owner: null })
        {
            context.Remove(callback);
            return false;
        }
        else if (callback is null && isLow)
        {
            context.Add(new Callback
            {
                AnswerKey = key,
                OutletId = outlet.Id,
                Ticket = request.Ticket,
                Customer = request.Customer,
                Kind = request.Kind,
                Score = score,
                DueOn = outlet.NextTradingDay(today) ?? today,
            });
        }

        return isLow || callback is not null;
    }
}
