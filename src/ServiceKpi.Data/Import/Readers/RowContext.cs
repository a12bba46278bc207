namespace ServiceKpi.Data.Import.Readers;

/// <summary>What the rows of a file are read against.</summary>
/// <param name="Outlets">The outlets that rows may name.</param>
/// <param name="Now">The time of the import, UTC: nothing that has happened lies after it.</param>
/// <param name="Zone">The time zone of new outlets.</param>
/// <param name="Occurrences">Numbers the answers that nothing else tells apart.</param>
internal sealed record RowContext(NamedOutlets Outlets, DateTime Now, string Zone, Occurrences Occurrences);
