using System.Collections.Frozen;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>The words by which a spreadsheet's row of sums is known, in the place of an outlet or a day.</summary>
internal static class Footers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "total", "subtotal", "sub total", "sub-total", "grand total", "grandtotal", "sum", "jumlah", "jumlah total", "total keseluruhan",
        "keseluruhan", "rata-rata", "rata rata", "rerata", "average",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> cell) =>
        !cell.IsEmpty && char.IsAsciiLetter(cell[0]) && Words.Contains(cell.TrimEnd(": "));
}
