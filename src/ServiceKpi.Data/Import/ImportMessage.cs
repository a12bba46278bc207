using System.Globalization;

namespace ServiceKpi.Data.Import;

/// <summary>
/// What an import has to say: a sentence in English for commands and files, and its name and values for whoever says it in
/// another language.
/// </summary>
/// <param name="Name">Which sentence it is.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Values">What was put into it, in the order of its places.</param>
public sealed record ImportMessage(string Name, string Text, IReadOnlyList<object?> Values)
{
    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A sentence with its values.</summary>
    internal static ImportMessage Of(string name, FormattableString sentence) =>
        new(name, sentence.ToString(CultureInfo.InvariantCulture), sentence.GetArguments());
}
