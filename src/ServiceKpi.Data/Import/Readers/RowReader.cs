using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>Makes facts of the rows of one kind of file.</summary>
internal abstract class RowReader<TFact>
    where TFact : class
{
    /// <summary>The columns of the kind.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns that make the key, as far as the file has them.</summary>
    public abstract IReadOnlyList<Column> Key { get; }

    /// <summary>The column of the number by which equal rows of a file are told apart, if they are.</summary>
    public virtual Column? Numbered => null;

    /// <summary>The reason of a row that what is stored, and the file says nothing of, makes impossible.</summary>
    public virtual ImportMessage Contradiction => RejectReason.Contradiction;

    /// <summary>
    /// The outlet that has to be stored before the row that names it first can become a fact; read that row again then.
    /// </summary>
    public Outlet? Wanted { get; private set; }

    /// <summary>The properties of the facts of which the file says nothing.</summary>
    public IReadOnlyCollection<string> Unstated => [.. Columns.Where(c => !c.IsPresent).SelectMany(c => c.States)];

    protected RowContext Context { get; private set; } = null!;

    private IReadOnlyList<Column> SumColumns => field ??= [.. Columns.Where(c => c.CanHoldSum && c.IsPresent)];

    /// <summary>Says against what the rows are read; to be called before the first.</summary>
    public void Begin(RowContext context) => Context = context;

    /// <summary>The fact, or null when the row has a fault or an outlet is <see cref="Wanted"/>.</summary>
    public TFact? Read(Row row)
    {
        Wanted = null;
        foreach (var column in SumColumns)
        {
            if (Footers.Has(row.Cell(column)))
            {
                row.Reject(column, RejectReason.Sum);
                return null;
            }
        }

        return Make(row);
    }

    /// <summary>Makes the fact. Ask <see cref="IsStored"/> last, so that no bad row creates an outlet.</summary>
    protected abstract TFact? Make(Row row);

    protected bool TryOutlet(Row row, Column column, [NotNullWhen(true)] out KnownOutlet? outlet) =>
        Context.Outlets.TryFind(row, column, out outlet);

    protected bool IsStored(KnownOutlet outlet)
    {
        Wanted = outlet.IsNew ? outlet.Outlet : null;
        return Wanted is null;
    }

    protected static bool IsNotAfter(Row row, Column column, DateOnly? day, DateOnly today) =>
        !(day > today) || row.Reject(column, RejectReason.Future(column.Header));

    protected static bool IsNotBefore(Row row, Column column, DateOnly? day, Column other, DateOnly first) =>
        !(day < first) || row.Reject(column, RejectReason.Before(column.Header, other.Header));
}

/// <summary>What the rows of a file are read against.</summary>
/// <param name="Outlets">The outlets that rows may name.</param>
/// <param name="Now">The time of the import, UTC: nothing that has happened lies after it.</param>
/// <param name="Zone">The time zone of new outlets.</param>
/// <param name="Occurrences">Numbers the answers that nothing else tells apart.</param>
/// <param name="Preset">What is known of the program that the file is from, if somebody says which it is.</param>
/// <param name="Customers">What cards of customers are read against.</param>
internal sealed record RowContext(NamedOutlets Outlets, DateTime Now, string Zone, Occurrences Occurrences, ImportPreset? Preset, CustomerContext Customers);

/// <summary>What cards of customers are read against.</summary>
/// <param name="Country">Where telephone numbers are dialled without the country's code.</param>
/// <param name="Segments">The segments, as the organisation writes them.</param>
/// <param name="By">Who imports.</param>
internal sealed record CustomerContext(string Country, IReadOnlyList<string> Segments, string By);

/// <summary>The words by which a spreadsheet's row of sums is known, in the place of an outlet or a day.</summary>
internal static class Footers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "total", "subtotal", "sub total", "sub-total", "grand total", "grandtotal", "sum", "jumlah", "jumlah total", "total keseluruhan",
        "keseluruhan", "rata-rata", "rata rata", "rerata", "average", "jml", "ttl", "tot", "rata2", "rerata2", "total penjualan", "total omzet",
        "total omset", "total pendapatan", "total pengunjung", "total kunjungan", "jumlah penjualan", "jumlah pengunjung", "jumlah kunjungan",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] FirstWords = ["total", "subtotal", "grandtotal", "jumlah", "jml", "rata"];

    /// <summary>True when a code begins with the word of a sum, such as TOTAL-NOV, so that nobody would call an outlet so.</summary>
    public static bool Begins(string code) => FirstWords.Any(
        word => code.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (code.Length == word.Length || !char.IsLetter(code[word.Length])));

    public static bool Has(ReadOnlySpan<char> cell) =>
        !cell.IsEmpty && char.IsAsciiLetter(cell[0]) && Words.Contains(cell.TrimEnd(": "));
}

/// <summary>The largest figures that are believed: thousands of them can be added up without leaving a long.</summary>
internal static class Most
{
    public const long Count = 1_000_000_000;

    /// <summary>In major units.</summary>
    public const long Amount = 10_000_000_000_000;

    public const long Touches = 1_000_000;
}
