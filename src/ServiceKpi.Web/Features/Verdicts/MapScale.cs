namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>An axis of the location map: changes in percent, no change in the middle.</summary>
/// <param name="Bound">The change at either end, above 0.</param>
public sealed record MapScale(double Bound)
{
    private static readonly double[] Bounds = [5, 10, 20, 30, 40, 60, 80, 100];

    /// <summary>Three round changes: down, none, up.</summary>
    public IReadOnlyList<double> Ticks => [-Bound / 2, 0, Bound / 2];

    /// <summary>
    /// The axis that holds all changes but the largest fiftieth, so that one wild outlet does not press the others together.
    /// </summary>
    public static MapScale Of(IEnumerable<double> changes)
    {
        var sizes = changes.Select(Math.Abs).Order().ToList();
        var largest = sizes.Count == 0 ? 0 : sizes[sizes.Count - 1 - (sizes.Count / 50)];
        return new MapScale(Bounds.FirstOrDefault(b => b >= 1.1 * largest, Bounds[^1]));
    }

    /// <summary>Where a change lies, 0 at the lower end to 1 at the upper; what is beyond lies at the end.</summary>
    public double Share(double change) => (Math.Clamp(change, -Bound, Bound) + Bound) / (2 * Bound);

    /// <summary>True when the axis is too short for the change.</summary>
    public bool IsBeyond(double change) => Math.Abs(change) > Bound;
}
