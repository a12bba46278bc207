namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>Three outlets, two of them in the region East, and targets of their satisfaction.</summary>
internal static class Aims
{
    public const string East = "East";

    public static Outlet Ambon { get; } = Of("AMB01", 1, East);

    public static Outlet Makassar { get; } = Of("MKS01", 2, East);

    public static Outlet Jakarta { get; } = Of("JKT01", 3, null);

    /// <summary>In the region East until September 2026, in none since October.</summary>
    public static Outlet Kupang { get; } = Moved(Of("KOE01", 4, East), "2026-10");

    public static IReadOnlyList<Outlet> All { get; } = [Ambon, Makassar, Jakarta];

    public static Kpi Csat { get; } = KpiCatalog.Get("csat");

    public static Target For(string month, double? value, double? limit = null, Outlet? outlet = null, string? region = null, string kpi = "csat") =>
        new(kpi, Month(month), outlet?.Id, region, Hundredths(value), Hundredths(limit));

    public static DateOnly Month(string month) => TestTime.Day(month + "-01");

    private static long? Hundredths(double? value) => (long?)(value * 100);

    private static Outlet Moved(Outlet outlet, string month)
    {
        outlet.MoveToRegion(null, Month(month));
        return outlet;
    }

    private static Outlet Of(string code, int id, string? region)
    {
        var outlet = new Outlet(code, code, "UTC", region);
        typeof(Outlet).GetProperty(nameof(Outlet.Id))!.SetValue(outlet, id);
        return outlet;
    }
}
