using System.Globalization;

namespace ServiceKpi.Data.Demo;

/// <summary>
/// Random numbers that are the same on every runtime and machine: SplitMix64, by G. L. Steele, D. Lea and
/// C. H. Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA 2014); public domain code by S. Vigna at
/// https://prng.di.unimi.it/splitmix64.c. System.Random promises no such thing from version to version.
/// </summary>
internal sealed class DemoRandom
{
    private ulong state;

    /// <summary>
    /// One stream for each purpose, place and number (mostly a day), so that what happens on a day does not hang on
    /// how many days came before it.
    /// </summary>
    public DemoRandom(string purpose, string place, int number)
    {
        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
        state = 14695981039346656037UL;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{purpose}|{place}|{number}"))
        {
            state = (state ^ c) * 1099511628211UL;
        }
    }

    /// <summary>0 (included) to 1 (excluded).</summary>
    public double Share() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the probability.</summary>
    public bool Chance(double probability) => Share() < probability;

    /// <summary>A whole number from lowest to highest, both included.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Share() * (highest - lowest + 1));

    /// <summary>One of the items.</summary>
    public T OneOf<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, double Weight)> items)
    {
        var left = Share() * items.Sum(i => i.Weight);
        foreach (var (item, weight) in items)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }

    /// <summary>Mean 0, deviation 1, never beyond 6: the sum of twelve shares less 6.</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Share();
        }

        return sum;
    }

    /// <summary>Around 1, with a long tail upwards.</summary>
    public double Skewed(double spread) => Math.Exp(spread * Bell());

    /// <summary>How often something happens that happens <paramref name="mean"/> times on average.</summary>
    public int Times(double mean)
    {
        var limit = Math.Exp(-mean);
        var times = 0;
        for (var product = Share(); product > limit; product *= Share())
        {
            times++;
        }

        return times;
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15UL;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }
}
