using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>How often landings were right, by the morning they were told on.</summary>
internal sealed class BackTestScore(string name)
{
    private readonly List<(int Morning, int Month, double Low, double High, double Projected, double Straight, double Truth)> cases = [];

    public void Add(int morning, Landing landing, double truth, double straight, DateOnly month)
    {
        if (truth > 0)
        {
            cases.Add((morning, month.Month, landing.Range!.Low, landing.Range.High, landing.Projected, straight, truth));
        }
    }

    public void Print()
    {
        Console.WriteLine($"{name}: cases, inside, below, above, median width, mean error, mean error of the straight line");
        foreach (var morning in cases.GroupBy(c => c.Morning).OrderBy(g => g.Key))
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"morning of day {morning.Key}"), [.. morning]);
        }

        foreach (var month in cases.GroupBy(c => c.Month).OrderBy(g => g.Key))
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"month {month.Key}"), [.. month]);
        }

        Line("all", cases);
    }

    private static void Line(
        string what, List<(int Morning, int Month, double Low, double High, double Projected, double Straight, double Truth)> of)
    {
        double count = of.Count;
        var below = of.Count(c => c.Truth < c.Low) / count;
        var above = of.Count(c => c.Truth > c.High) / count;
        var widths = of.Select(c => (c.High - c.Low) / c.Truth).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-20} {count,6} {1 - below - above,8:P1} {below,8:P1} {above,8:P1} {widths.ElementAtOrDefault(widths.Count / 2),8:P1} "
            + $"{of.Average(c => Math.Abs(c.Projected - c.Truth) / c.Truth),8:P1} {of.Average(c => Math.Abs(c.Straight - c.Truth) / c.Truth),8:P1}"));
    }
}
