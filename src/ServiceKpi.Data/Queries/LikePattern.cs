namespace ServiceKpi.Data.Queries;

/// <summary>Patterns of LIKE.</summary>
internal static class LikePattern
{
    /// <summary>What is written before a sign that stands for itself.</summary>
    public const string Escape = "\\";

    /// <summary>The pattern of texts that hold these words, whatever signs are in them.</summary>
    public static string Containing(string words)
    {
        foreach (var sign in new[] { Escape, "%", "_", "[" })
        {
            words = words.Replace(sign, Escape + sign, StringComparison.Ordinal);
        }

        return $"%{words}%";
    }
}
