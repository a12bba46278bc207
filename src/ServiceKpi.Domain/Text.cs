namespace ServiceKpi.Domain;

/// <summary>What every stored text goes through: trimmed, blank is none, never longer than its column.</summary>
internal static class Text
{
    public static string Required(string value, string name, int length = TextLimits.Name) =>
        Optional(value, name, length) ?? throw new ArgumentException($"{name} must not be blank.", name);

    public static string? Optional(string? value, string name, int length = TextLimits.Name)
    {
        var trimmed = value?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        return trimmed.Length <= length
            ? trimmed
            : throw new ArgumentException($"{name} is longer than {length} characters.", name);
    }
}
