namespace ServiceKpi.Data.Demo;

/// <summary>What happened on the way of a ticket of the demo, drawn beside everything else, so that no other figure depends on it.</summary>
internal static class DemoCourseFigures
{
    private const double Estimates = 0.7;
    private const double Reports = 0.8;
    private const double Recoveries = 0.4;
    private const double FirstTries = 0.93;
    private const long LeastEstimate = 75_000_00;
    private const double SpreadOfEstimates = 0.8;

    /// <summary>How often a customer is told of how many ways to get the work.</summary>
    private static readonly (int Options, double Weight)[] Options = [(0, 0.25), (1, 0.2), (2, 0.35), (3, 0.2)];

    /// <summary>The figures as they stand now.</summary>
    /// <param name="random">Of this ticket alone.</param>
    /// <param name="kind">Why the customer came.</param>
    /// <param name="opened">When, UTC.</param>
    /// <param name="resolved">When it was settled, UTC; none while it is open.</param>
    /// <param name="isLate">True when the promised day was missed.</param>
    /// <param name="now">Now, UTC.</param>
    public static CourseFigures Of(DemoRandom random, TicketKind kind, DateTime opened, DateTime? resolved, bool isLate, DateTime now)
    {
        var estimate = kind == TicketKind.Request && random.Chance(Estimates) ? (long)(LeastEstimate * random.Skewed(SpreadOfEstimates)) / 1_000_00 * 1_000_00 : (long?)null;
        var moves = isLate ? 1 + random.Times(0.4) : random.Times(0.06);
        if (resolved is not { } settled)
        {
            return new CourseFigures { EstimateMinor = estimate, PromiseMoves = 0 };
        }

        var handedOver = kind == TicketKind.Request ? Happened(settled.AddHours(1 + (random.Share() * 30)), now) : null;
        var charged = estimate is { } said ? (long)(said * (0.8 + (random.Share() * 0.42))) / 1_000_00 * 1_000_00 : (long?)null;
        var paid = charged is null ? null : handedOver;
        return new CourseFigures
        {
            PromiseMoves = moves,
            EstimateMinor = estimate,
            ChargedMinor = charged,
            HandedOverAt = handedOver,
            HandoverOptions = random.Weighted(Options),
            PaidAt = paid,
            Payments = paid is null ? 0 : 1,
            PaymentsAtFirstTry = paid is not null && random.Chance(FirstTries) ? 1 : 0,
            ReportedBackAt = random.Chance(Reports) ? Happened(settled.AddHours(random.Chance(0.8) ? 0 : random.Share() * 100), now) : null,
            SilenceSeconds = (long)((settled - opened).TotalSeconds * 0.38 * (0.3 + (random.Share() * 0.6))),
            AlternativeAccepted = random.Chance(Recoveries),
        };
    }

    private static DateTime? Happened(DateTime at, DateTime now) => at <= now ? at : null;
}
