namespace ServiceKpi.Domain.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    private const double TwoSided = 0.975;
    private const double Tiny = 1e-300;

    /// <summary>Σ of the variances squared over Σ of each squared by its degrees of freedom.</summary>
    /// <remarks>
    /// F. E. Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946);
    /// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3.
    /// </remarks>
    public static double Freedom((double Variance, double Freedom) one, (double Variance, double Freedom) other)
    {
        var sum = one.Variance + other.Variance;
        return sum * sum / ((one.Variance * one.Variance / one.Freedom) + (other.Variance * other.Variance / other.Freedom));
    }

    /// <summary>The value that is exceeded with 2.5 %: 12.706 for 1 degree of freedom, 1.960 for very many.</summary>
    public static double Quantile(double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        var (low, high) = (1.9, 13.0);
        while (high - low > 1e-10)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, freedom) < TwoSided ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The probability of a value below <paramref name="t"/>, which is above 0.</summary>
    private static double Below(double t, double freedom) =>
        1 - (0.5 * IncompleteBeta(freedom / (freedom + (t * t)), freedom / 2, 0.5));

    /// <summary>The regularized incomplete beta function (https://dlmf.nist.gov/8.17.E22, by Lentz's method).</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - IncompleteBeta(1 - x, b, a);
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        var (c, d) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))));
        var fraction = d;
        for (var m = 1; m <= 500; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            if (Math.Abs(1 - Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)))) < 1e-15)
            {
                break;
            }
        }

        return front * fraction;

        double Step(double term)
        {
            d = 1 / NotZero(1 + (term * d));
            c = NotZero(1 + (term / c));
            fraction *= c * d;
            return c * d;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Stirling's series (https://dlmf.nist.gov/5.11.E1), from where it is exact to double precision.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 15; x++)
        {
            shift += Math.Log(x);
        }

        var square = x * x;
        var series = ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (1.0 / (1680 * square))) / square)) / square)) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
