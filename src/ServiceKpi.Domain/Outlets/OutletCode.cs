using System.Text;

namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// What the code of an outlet may be, wherever it comes from: it stands in addresses, in files and in commands. A code that
/// was stored before this rule stays until it is changed.
/// </summary>
public static class OutletCode
{
    /// <summary>The longest code, in characters.</summary>
    public const int Longest = TextLimits.OutletCode;

    /// <summary>The words that stand in addresses where a code could stand.</summary>
    public static IReadOnlySet<string> TakenWords { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "new" };

    /// <summary>True when an outlet may have the code.</summary>
    public static bool IsAllowed(string? code) =>
        code is { Length: > 0 and <= Longest }
        && code.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        && code.Any(c => c != '.')
        && code.IsNormalized(NormalizationForm.FormC)
        && !TakenWords.Contains(code);

    /// <summary>The code among these that somebody is likely to have meant by another one; null when none is.</summary>
    public static string? Near(string code, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var core = Core(code);
        return known.FirstOrDefault(other => other != code && Core(other) == core);
    }

    /// <summary>
    /// What is left of a code without what people and spreadsheets change in it: case, blanks, leading zeros and the way an
    /// accent is written. Two codes that leave the same are taken for each other.
    /// </summary>
    public static string Core(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var core = new StringBuilder(code.Length);
        var upper = code.Normalize(NormalizationForm.FormC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c)).ToArray();
        for (var i = 0; i < upper.Length; i++)
        {
            var leads = upper[i] == '0' && (i == 0 || !char.IsDigit(upper[i - 1]) || (upper[i - 1] == '0' && IsLead(upper, i - 1)));
            if (!leads || i + 1 == upper.Length || !char.IsDigit(upper[i + 1]))
            {
                core.Append(upper[i]);
            }
        }

        return core.ToString();
    }

    private static bool IsLead(char[] code, int at)
    {
        while (at > 0 && code[at - 1] == '0')
        {
            at--;
        }

        return at == 0 || !char.IsDigit(code[at - 1]);
    }
}
