using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// The keys of survey answers. Those of the organisation's own ids, those made of what identifies an answer and those of answers
/// that only their content tells apart begin differently, so that they never meet.
/// </summary>
public static class SurveyKey
{
    private const string Own = "id:";
    private const string Hashed = "sha256:";

    internal const string Composed = "is:";

    internal const string Content = "says:";

    /// <summary>The key of an answer that has an id of its own.</summary>
    public static string OfAnswer(string id) => Fitting(Own + id);

    /// <summary>The id of its own that an answer was stored with; null when its key is made of other things.</summary>
    public static string? AnswerOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Own, StringComparison.Ordinal) ? key[Own.Length..] : null;
    }

    /// <summary>What identifies an answer without an id, up to the number that tells equal ones of a file apart.</summary>
    internal static string OfParts(int outletId, SurveyKind kind, string? ticket, string? customer, DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Composed}{outletId}|{kind}|{Escaped(ticket)}|{Escaped(customer)}|{day:yyyyMMdd}|");

    /// <summary>What tells an answer apart of which neither id nor ticket nor customer is known, up to the number of equal ones.</summary>
    internal static string OfContent(int outletId, SurveyKind kind, int? score, DateOnly day, string? comment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Content}{outletId}|{kind}|{day:yyyyMMdd}|{score}|{(comment is null ? "" : Sha256(comment))}|");

    /// <summary>True when only the content of the answer tells it apart.</summary>
    internal static bool IsOfContent(string key) => key.StartsWith(Content, StringComparison.Ordinal);

    internal static string Fitting(string key) => key.Length <= SurveyAnswer.KeyLength
        ? key
        : Hashed + Sha256(key);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Escaped(string? text) => text?.AsSpan().ContainsAny('|', '\\') == true
        ? text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal)
        : text;
}
