using System.IO.Compression;
using System.Text.Json;

namespace ServiceKpi.Data.Archive;

/// <summary>An archive that is read: a zip of which nothing is believed before it was looked at.</summary>
public sealed class OpenArchive : IDisposable
{
    /// <summary>Far more than any description has.</summary>
    private const int LongestDescription = 1 << 20;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private OpenArchive(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, ArchiveContents contents) =>
        (this.zip, this.entries, Contents) = (zip, entries, contents);

    /// <summary>What it says of itself.</summary>
    public ArchiveContents Contents { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ArchiveException">It is no archive, a broken one, or one of a newer version.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static async Task<OpenArchive> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var entries = EntriesOf(zip);
            return new OpenArchive(zip, entries, await DescriptionAsync(file, entries, cancellationToken));
        }
        catch (InvalidDataException cause)
        {
            await stream.DisposeAsync();
            throw new ArchiveException($"{file} is not an archive, or not all of one: {cause.Message}", cause);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Refuses what this version does not know, by its name, and what is not there.</summary>
    /// <param name="tables">The tables that are archived.</param>
    /// <param name="migrations">The names of the migrations of the database.</param>
    /// <exception cref="ArchiveException">It cannot be restored by this version.</exception>
    internal void RequireFits(IReadOnlyList<ArchivedTable> tables, IReadOnlyList<string> migrations)
    {
        if (Contents.Schema != migrations[^1])
        {
            throw new ArchiveException(migrations.Contains(Contents.Schema)
                ? $"The archive was made by an older version ({Contents.Version}). Restore it by that version, and bring the database up with migrate of this one."
                : $"The archive was made by version {Contents.Version}, which stores something that this one ({ArchiveContents.OwnVersion}) does not know.");
        }

        Require(Contents.Tables.Select(t => t.Table), tables.Select(t => t.Name), "table");
        Require(
            entries.Keys,
            [ArchiveContents.Entry, .. tables.Select(t => ArchivedRows.EntryOf(t.Name)), .. Enum.GetValues<ImportKind>().Select(ArchiveContents.EntryOf)],
            "entry");
    }

    /// <summary>The lines of a table.</summary>
    internal Task<Stream> ReadAsync(string table, CancellationToken cancellationToken) =>
        entries[ArchivedRows.EntryOf(table)].OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static Dictionary<string, ZipArchiveEntry> EntriesOf(ZipArchive zip)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new InvalidDataException($"It holds {entry.FullName} twice.");
            }
        }

        return entries;
    }

    private static async Task<ArchiveContents> DescriptionAsync(
        string file, Dictionary<string, ZipArchiveEntry> entries, CancellationToken cancellationToken)
    {
        if (!entries.TryGetValue(ArchiveContents.Entry, out var entry))
        {
            throw new ArchiveException($"{file} is not an archive of {ArchiveContents.OwnProduct}: it has no {ArchiveContents.Entry}.");
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        var text = new byte[LongestDescription];
        var length = await stream.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, cancellationToken);
        var version = VersionOf(file, text.AsMemory(0, length));
        if (version.Format != ArchiveContents.OwnFormat)
        {
            throw new ArchiveException($"The archive was made by version {version.Version}, in a form that this one ({ArchiveContents.OwnVersion}) does not know.");
        }

        return Parse<ArchiveContents>(text.AsMemory(0, length));
    }

    /// <summary>What every form of archive says, whatever else it says.</summary>
    private static Made VersionOf(string file, ReadOnlyMemory<byte> text) => Parse<Made>(text) is { Product: ArchiveContents.OwnProduct } made
        ? made
        : throw new ArchiveException($"{file} is not an archive of {ArchiveContents.OwnProduct}.");

    private static T Parse<T>(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text.Span, ArchiveContents.Json) ?? throw new JsonException();
        }
        catch (JsonException cause)
        {
            throw new ArchiveException($"The archive is broken: {ArchiveContents.Entry} cannot be read.", cause);
        }
    }

    private static void Require(IEnumerable<string> given, IEnumerable<string> known, string what)
    {
        var (holds, should) = (given.ToList(), known.ToList());
        if (holds.Except(should).FirstOrDefault() is { } unknown)
        {
            throw new ArchiveException($"The archive holds the {what} {unknown}, which this version does not know.");
        }

        if (should.Except(holds).FirstOrDefault() is { } missing)
        {
            throw new ArchiveException($"The archive is broken: it lacks the {what} {missing}.");
        }

        if (holds.Count > should.Count)
        {
            throw new ArchiveException($"The archive is broken: it names a {what} twice.");
        }
    }

    private sealed record Made(string Product, int Format, string Version);
}
