namespace ServiceKpi.Data.Stores;

/// <summary>Who of those who were asked is to be called back.</summary>
internal static class AskedCallbacks
{
    /// <summary>Whoever was not content is called back; who changes their mind before somebody has begun is not.</summary>
    /// <returns>True when they wait for it.</returns>
    public static bool Tell(KpiDbContext context, Callback? callback, SurveyRequest request, int score, DateOnly due)
    {
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
                AnswerKey = request.AnswerKey,
                OutletId = request.OutletId,
                Ticket = request.Ticket,
                Customer = request.Customer,
                Kind = request.Kind,
                Score = score,
                DueOn = due,
            });
        }

        return isLow || callback is not null;
    }
}
