using System.Globalization;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Numbers the answers of one file that nothing else tells apart. Of each it keeps a hash of 64 bits, not the text: with
/// five million answers the chance that two differ and share one is below one in a million.
/// </summary>
internal sealed class Occurrences
{
    private readonly HashSet<ulong> once = [];
    private readonly Dictionary<ulong, int> more = [];

    /// <summary>Goes on after an answer that is stored.</summary>
    public void GoOnAfter(string key)
    {
        var end = key.LastIndexOf('|') + 1;
        var hash = KeyHash.Of(key.AsSpan(0, end));
        once.Add(hash);
        if (int.TryParse(key.AsSpan(end), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            more[hash] = Math.Max(number, more.GetValueOrDefault(hash, 1));
        }
    }

    public string Key(string parts)
    {
        var hash = KeyHash.Of(parts);
        var occurrence = once.Add(hash) ? 1 : more[hash] = more.GetValueOrDefault(hash, 1) + 1;
        return SurveyKey.Fitting(string.Create(CultureInfo.InvariantCulture, $"{parts}{occurrence}"));
    }
}
