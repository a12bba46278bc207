namespace ServiceKpi.Web.Features.Pace;

/// <summary>The pace that a page shows.</summary>
/// <param name="Sums">Sums, each with what would close its gap.</param>
/// <param name="Rest">What the days left would have to be, for a KPI that is no sum and has a target.</param>
public sealed record PaceModel(IReadOnlyList<(SumPace Pace, PaceGap? Gap)> Sums, RestNeeded? Rest)
{
    /// <summary>Nothing to show.</summary>
    public static PaceModel Nothing { get; } = new([], null);

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Sums.Count == 0 && Rest is null;
}
