namespace ServiceKpi.Domain.Targets;

/// <summary>
/// What a percentage of a month comes to over other stretches of time, for KPIs that follow customers: who keeps 90 % a month keeps
/// 81 % over two. What is kept of each month multiplies, as the survival through several stretches is the product of the survival
/// through each: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
/// </summary>
public static class FollowedShare
{
    private const double Whole = 100;

    /// <summary>The percentage over so many months, which need not be whole.</summary>
    /// <param name="customers">Whether the percentage is of those who stay or of those who go.</param>
    /// <param name="percent">The percentage of one month, 0 to 100.</param>
    /// <param name="months">How many months, more than 0.</param>
    public static double Over(FollowedCustomers customers, double percent, double months) =>
        Over(customers, [(percent, months)]);

    /// <summary>The percentage over several stretches, each with its own percentage of a month.</summary>
    public static double Over(FollowedCustomers customers, IReadOnlyCollection<(double Percent, double Months)> stretches)
    {
        ArgumentNullException.ThrowIfNull(stretches);
        if (stretches.Count == 1 && stretches.First() is { Months: 1 } month)
        {
            return month.Percent;
        }

        var kept = stretches.Aggregate(1.0, (all, s) => all * Math.Pow(Turn(s.Percent) / Whole, s.Months));
        return Turn(Whole * kept);

        double Turn(double percent) => customers == FollowedCustomers.Kept ? percent : Whole - percent;
    }
}
