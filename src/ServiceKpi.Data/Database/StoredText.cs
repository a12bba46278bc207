namespace ServiceKpi.Data.Database;

/// <summary>
/// How queries look at stored texts, the same on each database. Both are SQL only: each provider says what they are there.
/// </summary>
public static class StoredText
{
    /// <summary>True when the words are in the text, whatever their case.</summary>
    public static bool Holds(string? text, string words) => throw new NotSupportedException($"{nameof(Holds)} is for queries.");

    /// <summary>
    /// The text, to be looked for in a list by its code points: a list comes with the collation of the database, and SQL Server
    /// refuses to compare two (https://github.com/dotnet/efcore/issues/32147).
    /// </summary>
    public static string ByCodePoint(string text) => throw new NotSupportedException($"{nameof(ByCodePoint)} is for queries.");
}
