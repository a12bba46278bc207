namespace ServiceKpi.Data.Demo;

/// <summary>What an outlet of the demo is like. Shares are of 1; what is not said is as in most outlets.</summary>
internal sealed record DemoProfile
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required string Region { get; init; }

    public required string Zone { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>In a shopping mall: open every day, busiest at the weekend. Else closed on Sundays, busiest on Mondays.</summary>
    public bool Mall { get; init; }

    /// <summary>How much Ramadan and Lebaran change the town, 0 to 1.</summary>
    public double Lebaran { get; init; } = 1;

    public required double VisitsPerDay { get; init; }

    public required double RupiahPerVisit { get; init; }

    public double Conversion { get; init; } = 0.45;

    /// <summary>Change of the visits in 30 days; with a verdict over the last five months, and a fifth of it before.</summary>
    public double VisitsTrend { get; init; }

    /// <summary>Change of the revenue per visit, reckoned in the same way.</summary>
    public double RatioTrend { get; init; }

    /// <summary>The verdict that the latest comparisons are to give; none leaves it to chance.</summary>
    public LocationVerdict? Verdict { get; init; }

    /// <summary>Where the latest comparisons cannot all give the verdict, the one of whole months does.</summary>
    public bool VerdictOfMonths { get; init; }

    /// <summary>The share of months with an event.</summary>
    public double EventMonths { get; init; } = 0.95;

    /// <summary>How many more visits an event brings, as a share.</summary>
    public double EventLift { get; init; }

    /// <summary>The share of days nobody entered.</summary>
    public double Forgotten { get; init; } = 0.008;

    /// <summary>How many of the last days are not entered yet, today not counted.</summary>
    public int DaysBehind { get; init; }

    public bool CountsTransactions { get; init; } = true;

    public required double TicketsPerDay { get; init; }

    /// <summary>How long customers wait compared with a usual outlet.</summary>
    public double Pace { get; init; } = 1;

    public double FirstContact { get; init; } = 0.74;

    public double Reopens { get; init; } = 0.045;

    public double PromisesKept { get; init; } = 0.86;

    public string FrequentTopic { get; init; } = "produk";

    public double Satisfied { get; init; } = 0.82;

    public double Effort { get; init; } = 2.2;

    public double Promoters { get; init; } = 0.52;

    public double Detractors { get; init; } = 0.16;

    public double Answers { get; init; } = 0.56;

    public double NpsAskedPerDay { get; init; } = 1.15;

    public double JoinsPerMonth { get; init; } = 6;

    /// <summary>The share of members who leave in a month.</summary>
    public double Churn { get; init; } = 0.022;
}
