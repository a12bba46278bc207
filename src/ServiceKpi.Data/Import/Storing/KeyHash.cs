namespace ServiceKpi.Data.Import.Storing;

/// <summary>
/// A 64-bit fingerprint of a key, to remember millions of keys in little memory: FNV-1a over UTF-16 code units
/// (http://www.isthe.com/chongo/tech/comp/fnv/), mixed at the end.
/// </summary>
internal static class KeyHash
{
    public static ulong Of(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in key)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash ^ (hash >> 32);
    }
}
