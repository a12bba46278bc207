using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceKpi.Data.Archive;

/// <summary>What an archive says of itself, in <c>archive.json</c>.</summary>
/// <param name="Product">Whose archive it is.</param>
/// <param name="Format">The form of the archive.</param>
/// <param name="Version">The version of the product that made it.</param>
/// <param name="Schema">The name of the last migration of its database, which is the same on each kind of database.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Provider">The kind of database it was made of.</param>
/// <param name="Tables">What is in <c>tables/</c>.</param>
public sealed record ArchiveContents(
    string Product, int Format, string Version, string Schema, DateTime MadeAt, string Provider, IReadOnlyList<ArchivedRows> Tables)
{
    /// <summary>The product's name.</summary>
    internal const string OwnProduct = "ServiceKpi";

    /// <summary>The form that this version writes and reads.</summary>
    internal const int OwnFormat = 1;

    /// <summary>The entry that holds this.</summary>
    internal const string Entry = "archive.json";

    /// <summary>How it is written.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The version of the product that is running.</summary>
    internal static string OwnVersion { get; } = typeof(ArchiveContents).Assembly.GetName().Version!.ToString(3);

    /// <summary>The rows of all tables.</summary>
    [JsonIgnore]
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>The name of a migration, which has the moment it was written at before it.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>The entry that holds the facts of a kind as people read them.</summary>
    internal static string EntryOf(ImportKind kind) => $"files/{kind.ToString().ToLowerInvariant()}.csv";
}

/// <summary>The rows of a table in an archive.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="Sha256">The SHA-256 of its lines, by which a damaged one is told.</param>
/// <param name="LastId">The last id that the database gave to a row, which may be gone; none where it gives none.</param>
public sealed record ArchivedRows(string Table, long Rows, string Sha256, long? LastId)
{
    /// <summary>No row has more bytes.</summary>
    internal const int LongestRow = 64 << 20;

    /// <summary>The entry that holds the rows of a table.</summary>
    internal static string EntryOf(string table) => $"tables/{table}.jsonl";
}

/// <summary>Why an archive is not made or restored, in a sentence.</summary>
public sealed class ArchiveException(string message, Exception? cause = null) : Exception(message, cause);
