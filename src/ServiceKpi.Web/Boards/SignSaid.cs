namespace ServiceKpi.Web.Boards;

/// <summary>What customers said of a sign of good service, beside what the desk did.</summary>
/// <param name="Question">What they were asked.</param>
/// <param name="Share">How many agree.</param>
/// <param name="IsFew">True when they are too few to judge by.</param>
/// <param name="Worst">The outlet where the fewest agree, among those with enough answers; none of one outlet.</param>
/// <param name="Discord">Whether it goes against the number.</param>
public sealed record SignSaid(string Question, SignShare Share, bool IsFew, (Outlet Outlet, SignShare Share)? Worst, SignDiscord Discord)
{
    /// <summary>What is said of each sign that customers are asked of, or were.</summary>
    internal static IReadOnlyDictionary<ServiceSign, SignSaid> Of(
        IReadOnlyList<SignCount> counts, AskPlan plan, IReadOnlyList<KpiRow> rows, IReadOnlyList<Outlet> outlets, int minimumSample, Texts texts)
    {
        var bySign = counts.ToLookup(c => c.Sign);
        return Enum.GetValues<ServiceSign>().Where(sign => plan.Signs.ContainsKey(sign) || bySign[sign].Any()).ToDictionary(sign => sign, sign =>
        {
            var share = SignShare.Of(bySign[sign]);
            var judged = bySign[sign].GroupBy(c => c.OutletId).Select(g => (Outlet: outlets.First(o => o.Id == g.Key), Share: SignShare.Of(g)))
                .Where(o => o.Share.Answers >= minimumSample).OrderBy(o => o.Share.Percent).ToList();
            return new SignSaid(
                plan.Signs.GetValueOrDefault(sign)?.Wording ?? texts["survey.sign." + sign],
                share,
                share.Answers < minimumSample,
                judged.Count > 1 ? judged[0] : null,
                share.Beside(IsTargetMet(rows, sign), minimumSample));
        });
    }

    /// <summary>By the first number of the sign that has a target and is what the desk did.</summary>
    private static bool? IsTargetMet(IReadOnlyList<KpiRow> rows, ServiceSign sign) => rows
        .Where(r => r.Reading.Kpi.Definition.Sign == sign && !r.Reading.Kpi.IsOfAnswers && !r.Reading.BelowMinimumSample)
        .Select(r => r.Reading.Target?.Status switch
        {
            TargetStatus.Met => (bool?)true,
            TargetStatus.Missed => false,
            _ => null,
        })
        .FirstOrDefault(met => met is not null);
}
