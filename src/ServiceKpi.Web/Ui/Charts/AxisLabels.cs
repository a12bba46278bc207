namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Chooses which pieces of a trend are named below it, so that names never touch.</summary>
internal static class AxisLabels
{
    /// <summary>The indexes to name: evenly spread, the first always among them, at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<int> Of(int count, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var every = Math.Max(1, (int)Math.Ceiling(count / (double)most));
        return [.. Enumerable.Range(0, count).Where(i => i % every == 0)];
    }
}
