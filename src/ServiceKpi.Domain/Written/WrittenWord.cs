using System.Collections.Frozen;

namespace ServiceKpi.Domain.Written;

/// <summary>Answers in words of both languages.</summary>
public static class WrittenWord
{
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Answers = new Dictionary<string, bool>
    {
        ["true"] = true,
        ["yes"] = true,
        ["y"] = true,
        ["ya"] = true,
        ["benar"] = true,
        ["1"] = true,
        ["false"] = false,
        ["no"] = false,
        ["n"] = false,
        ["tidak"] = false,
        ["tdk"] = false,
        ["salah"] = false,
        ["0"] = false,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Satisfaction, 1 low to 5 high.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Satisfaction = Scale(
        "sangat tidak puas|very dissatisfied|very unsatisfied|very bad|very poor|sangat buruk",
        "tidak puas|kurang puas|dissatisfied|unsatisfied|poor|buruk",
        "cukup puas|cukup|netral|biasa saja|biasa|neutral|neither satisfied nor dissatisfied|average|okay|ok",
        "puas|satisfied|baik",
        "sangat puas|very satisfied|excellent|very good|sangat baik");

    /// <summary>Effort, 1 low to 5 high.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Effort = Scale(
        "sangat mudah|very easy",
        "mudah|easy",
        "cukup|netral|biasa saja|biasa|neutral|neither easy nor difficult",
        "sulit|susah|difficult|hard",
        "sangat sulit|sangat susah|very difficult|very hard");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Points = new[] { "bintang", "star", "stars", "poin", "point", "points" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Yes or no; none for another word.</summary>
    public static bool? YesNo(ReadOnlySpan<char> text) => Answers.TryGetValue(text, out var answer) ? answer : null;

    /// <summary>
    /// The number of a score that is a word of its scale, or a digit with such a word or the word for a point behind it:
    /// <c>Sangat puas</c>, <c>5 - Sangat Puas</c>, <c>5 bintang</c>. With any other word there is none: it may be of another scale,
    /// or of no scale at all.
    /// </summary>
    /// <param name="text">What is written.</param>
    /// <param name="isEffort">True for the scale of effort; else that of satisfaction.</param>
    public static int? Score(ReadOnlySpan<char> text, bool isEffort)
    {
        text = text.Trim();
        var scale = isEffort ? Effort : Satisfaction;
        var digits = WrittenDigits.Leading(text);
        if (digits != 1)
        {
            return digits == 0 && scale.TryGetValue(text, out var meant) ? meant : null;
        }

        var words = text[1..].Trim(" \u00a0-–—=:().");
        var isApart = text.Length > 1 && text[1] is ' ' or '\u00a0' or '-' or '–' or '—' or '=' or ':' or '(';
        var points = text[0] - '0';
        return isApart && (scale.TryGetValue(words, out var said) ? said == points : Points.Contains(words)) ? points : null;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Scale(params string[] words) =>
        words.Index().SelectMany(w => w.Item.Split('|').Select(word => KeyValuePair.Create(word, w.Index + 1)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
