namespace ServiceKpi.Domain.Kpis;

/// <summary>Money is counted in minor units, hundredths of the currency whatever the currency, and shown in major ones.</summary>
public static class Money
{
    /// <summary>Minor units in a major unit.</summary>
    public const int MinorPerMajor = 100;

    /// <summary>The amount in major units.</summary>
    public static double ToMajor(Int128 minor) => (double)minor / MinorPerMajor;
}
