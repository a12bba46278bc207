using System.CommandLine.Parsing;

namespace ServiceKpi.Web.Commands;

/// <summary>Reads an option of which only some words are allowed, in any case, and names them when it is another.</summary>
internal static class Word
{
    public static Func<ArgumentResult, T?> Parse<T>(params IReadOnlyCollection<string> words) => result =>
    {
        var given = result.Tokens[0].Value;
        if (words.FirstOrDefault(w => w.Equals(given, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return (T)Enum.Parse(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), word, ignoreCase: true);
        }

        result.AddError($"'{given}' is not one of {string.Join(", ", words)}.");
        return default;
    };
}
