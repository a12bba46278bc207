using System.Globalization;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>Numbers as they stand in cells that people type into: grouped, without a symbol.</summary>
internal static class EntryNumber
{
    public static string? Count(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture);

    public static string? Amount(long? minor) => (minor / (decimal)Money.MinorPerMajor)?
        .ToString(minor % Money.MinorPerMajor == 0 ? "N0" : "N2", CultureInfo.CurrentCulture);
}
