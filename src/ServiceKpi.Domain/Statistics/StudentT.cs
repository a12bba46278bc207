namespace ServiceKpi.Domain.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    private const double TwoSided = 0.975;

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
        return MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, TwoSided);
    }
}

/// <summary>Quantiles of the standard normal distribution, written out: what a library computes differs in the last binary digit.</summary>
internal static class NormalQuantile
{
    /// <summary>Leaves 2.5 % on each side.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>Leaves one in a thousand on each side.</summary>
    public const double Z998 = 3.090232306167813;

    /// <summary>Leaves a tenth on each side.</summary>
    public const double Z80 = 1.2815515655446004;
}
