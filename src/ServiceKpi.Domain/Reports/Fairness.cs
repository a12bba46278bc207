namespace ServiceKpi.Domain.Reports;

/// <summary>What is done so that a comparison compares like with like.</summary>
[Flags]
public enum Fairness
{
    /// <summary>Nothing: every outlet and every day of both periods, as they are.</summary>
    Plain = 0,

    /// <summary>Outlets that were not open through both periods are left out of totals.</summary>
    ComparableOutlets = 1,

    /// <summary>
    /// Figures by the day are compared over pairs of days only: each day with its counterpart, holidays with the same holiday,
    /// and only where both days have the figures.
    /// </summary>
    MatchedDays = 2,

    /// <summary>All of it.</summary>
    Fair = ComparableOutlets | MatchedDays,
}
