namespace ServiceKpi.Domain.Why;

/// <summary>What an outlet took in and how many came, over days with both entered.</summary>
/// <param name="Visits">Visits, 0 or more.</param>
/// <param name="Revenue">Revenue of the same days, in major units of the currency, 0 or more.</param>
public readonly record struct DriverFigures(double Visits, double Revenue)
{
    /// <summary>Revenue per visit; null without a visit.</summary>
    public double? Ratio => Visits == 0 ? null : Revenue / Visits;

    /// <summary>The figures of both.</summary>
    public static DriverFigures operator +(DriverFigures left, DriverFigures right) =>
        new(left.Visits + right.Visits, left.Revenue + right.Revenue);
}
