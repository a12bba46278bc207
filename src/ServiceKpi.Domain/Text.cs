namespace ServiceKpi.Domain;

/// <summary>What every stored text goes through: trimmed, blank is none, never longer than its column.</summary>
internal static class Text
{
    public const int NameLength = 200;

    public static string Required(string value, string name, int length = NameLength) =>
        Optional(value, name, length) ?? throw new ArgumentException($"{name} must not be blank.", name);

    public static string? Optional(string? value, string name, int length = NameLength)
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
