namespace ServiceKpi.Data.Import.Storing;

/// <summary>
/// The keys of a run and which fact had each first, by a hash of 64 bits: twelve bytes a place, because there may be five million.
/// </summary>
internal sealed class SeenKeys
{
    private ulong[] hashes = new ulong[1 << 10];
    private int[] facts = new int[1 << 10];
    private int count;

    /// <summary>Remembers a key; tells which fact had it first: this one when it is new.</summary>
    /// <returns>True when it is new.</returns>
    public bool Add(ulong hash, int fact, out int first)
    {
        // No key has the hash that marks a free place.
        hash = hash == 0 ? 1 : hash;
        var at = PlaceOf(hash);
        if (hashes[at] == hash)
        {
            first = facts[at];
            return false;
        }

        first = fact;
        (hashes[at], facts[at]) = (hash, fact);
        if (++count * 4L > hashes.Length * 3L)
        {
            Grow();
        }

        return true;
    }

    private int PlaceOf(ulong hash)
    {
        var mask = hashes.Length - 1;
        var at = (int)(hash & (ulong)mask);
        while (hashes[at] != 0 && hashes[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var (oldHashes, oldFacts) = (hashes, facts);
        hashes = new ulong[oldHashes.Length * 2];
        facts = new int[oldFacts.Length * 2];
        for (var i = 0; i < oldHashes.Length; i++)
        {
            if (oldHashes[i] != 0)
            {
                var at = PlaceOf(oldHashes[i]);
                (hashes[at], facts[at]) = (oldHashes[i], oldFacts[i]);
            }
        }
    }
}

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
