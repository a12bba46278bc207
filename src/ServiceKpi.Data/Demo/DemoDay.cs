namespace ServiceKpi.Data.Demo;

/// <summary>A day at an outlet before it is written down.</summary>
internal sealed class DemoDay
{
    public required DateOnly Day { get; init; }

    public required double Visits { get; set; }

    public required double RupiahPerVisit { get; set; }

    public required double Conversion { get; init; }

    public required bool HasVisits { get; init; }

    public required bool HasRevenue { get; init; }

    public required string? Note { get; init; }
}
