using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceKpi.Data.Import;

/// <summary>How a file is to be read, as somebody has chosen.</summary>
public sealed record ImportChoices
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What its rows are.</summary>
    public required ImportKind Kind { get; init; }

    /// <inheritdoc cref="ImportRequest.Map"/>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the program that the file is from.</summary>
    public string? Preset { get; init; }

    /// <inheritdoc cref="ImportRequest.Sheet"/>
    public string? Sheet { get; init; }

    /// <inheritdoc cref="ImportRequest.NumberFormat"/>
    public NumberFormat? Numbers { get; init; }

    /// <inheritdoc cref="ImportRequest.DateFormat"/>
    public DayOrder? Days { get; init; }

    /// <summary>True when it says no more than that the rows are what the headings say.</summary>
    /// <param name="guessed">What they say.</param>
    public bool IsUsual(ImportKind? guessed) => Kind == guessed && Map.Count == 0 && Preset is null && Sheet is null && Numbers is null && Days is null;

    /// <summary>What files of one kind have in common: their headings, in whatever order and spelling they stand.</summary>
    public static string ShapeOf(ImportSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var headings = sample.Headings.Select(Header.Plain).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings))));
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Json);

    internal static ImportChoices Of(string json) => JsonSerializer.Deserialize<ImportChoices>(json, Json)!;
}

/// <summary>How a file like this was read the last time.</summary>
/// <param name="Choices">How.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who chose it.</param>
public sealed record RecalledChoices(ImportChoices Choices, DateTime At, string Who);
