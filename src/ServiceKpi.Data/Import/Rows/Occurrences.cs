using System.Globalization;
using ServiceKpi.Data.Storage;

namespace ServiceKpi.Data.Import.Rows;

/// <summary>
/// Numbers the answers of one file that nothing else tells apart. Of each it keeps a hash of 64 bits, not the text: with
/// five million answers the chance that two differ and share one is below one in a million.
/// </summary>
internal sealed class Occurrences
{
    private readonly HashSet<ulong> once = [];
    private readonly Dictionary<ulong, int> more = [];

    public string Key(string parts)
    {
        var hash = KeyHash.Of(parts);
        var occurrence = once.Add(hash) ? 1 : more[hash] = more.GetValueOrDefault(hash, 1) + 1;
        return SurveyKey.Fitting(string.Create(CultureInfo.InvariantCulture, $"{parts}{occurrence}"));
    }
}
