namespace ServiceKpi.Benchmarks;

/// <summary>How much happens at each outlet of a chain that is to have a number of tickets in all.</summary>
/// <param name="TicketsPerDay">Tickets of an outlet on a day that it trades, on average.</param>
/// <param name="Next">The outlet that shares a few members with this one.</param>
internal sealed record LargeVolume(double TicketsPerDay, Outlet Next)
{
    /// <summary>Answers to surveys for each ticket.</summary>
    public const double AnswersOfTicket = 0.3;

    /// <summary>The share of tickets that nobody responds to.</summary>
    public const double Unanswered = 0.03;

    private const double MembersOfTicket = 0.08;
    private const double Shared = 0.04;
    private const double MedianSeconds = 30 * 60;
    private const double Sigma = 1.1;

    /// <summary>The volume of each outlet; without a number of tickets there is none.</summary>
    public static IReadOnlyList<LargeVolume?> Of(IReadOnlyList<Outlet> outlets, Period days, int? tickets)
    {
        if (tickets is not { } all)
        {
            return [.. outlets.Select(_ => (LargeVolume?)null)];
        }

        var perDay = all / (double)outlets.Sum(o => (long)o.TradingDays(days));
        return [.. outlets.Select((_, i) => new LargeVolume(perDay, outlets[(i + 1) % outlets.Count]))];
    }

    /// <summary>Members of an outlet that trades on so many days.</summary>
    public int MembersIn(int days) => (int)Math.Round(TicketsPerDay * days * MembersOfTicket);

    /// <summary>How many of the members of an outlet are members of the next one too.</summary>
    public static int SharedOf(int members) => (int)(members * Shared);

    /// <summary>The time to a response: log-normal, half of them within 30 minutes.</summary>
    public static double ResponseSeconds(Random random)
    {
        // Box and Muller: two even numbers make a normal one.
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Round(MedianSeconds * Math.Exp(Sigma * normal));
    }
}
