using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Demo;

/// <summary>What customers of the demo said of the signs of good service in the last weeks.</summary>
internal static class DemoSigns
{
    /// <summary>So many weeks back they were asked.</summary>
    private const int Weeks = 9;

    /// <summary>So many answers an outlet has of a sign each week.</summary>
    private const int AWeek = 3;

    private const int Seed = 20260309;

    /// <summary>How likely somebody agrees, in percent, by sign: that nobody tells them where their matter stands is what they feel most.</summary>
    private static readonly int[] Agreeing = [82, 88, 91, 74, 69, 63, 77, 58, 34];

    public static async Task AddAsync(KpiContexts contexts, IAsking asking, DateOnly today, Because why, CancellationToken cancellationToken)
    {
        await asking.PlanAsync(p => p.AskOf(Enum.GetValues<ServiceSign>().ToDictionary(s => s, _ => (string?)null), today.AddDays(-7 * Weeks)), why, cancellationToken);
        await using var context = contexts.CreateDbContext();
        var chance = new System.Random(Seed);
        foreach (var outlet in await context.Outlets.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancellationToken))
        {
            foreach (var (sign, week) in from sign in Enum.GetValues<ServiceSign>() from week in Enumerable.Range(0, Weeks * AWeek) select (sign, week))
            {
                var day = today.AddDays(-1 - (week * 7 / AWeek));
                if (outlet.ExistsOn(day))
                {
                    var score = chance.Next(100) < Agreeing[(int)sign - 1] ? chance.Next(SignAnswer.Agrees, SignAnswer.Highest + 1) : chance.Next(SignAnswer.Lowest, SignAnswer.Agrees);
                    context.Add(new SignAnswer($"id:demo-{outlet.Code}-{week}", outlet.Id, sign, score, day));
                }
            }
        }

        await context.StoreAsync(why, cancellationToken);
    }
}
