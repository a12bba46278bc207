using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>A day as programs write and read it. Money is decimal in major units; what is null is not entered.</summary>
/// <param name="Visits">How many customers came.</param>
/// <param name="Revenue">Revenue in major units.</param>
/// <param name="Transactions">How many sales were made.</param>
/// <param name="Note">A remark about the day.</param>
/// <param name="Closed">True when the outlet was closed that day.</param>
internal sealed record DayBody(
    long? Visits = null, decimal? Revenue = null, long? Transactions = null, string? Note = null, bool Closed = false)
{
    /// <summary>The largest count and amount that are believed, as in an import.</summary>
    private const long MostCount = 1_000_000_000;
    private const decimal MostAmount = 10_000_000_000_000;

    /// <summary>What a program writes.</summary>
    public static readonly IReadOnlyList<ApiField> Fields =
    [
        new("visits", "how many customers came", Type: JsonSchemaType.Integer),
        new("revenue", "in major units", Type: JsonSchemaType.Number),
        new("transactions", "how many sales were made", Type: JsonSchemaType.Integer),
        new("note", ""),
        new("closed", "a day without figures", Type: JsonSchemaType.Boolean),
        new("reason", "needed for a day of long ago"),
        new("keepNote", "in the place of note: it stays", Type: JsonSchemaType.Boolean),
        new("who", "ignored: what was read can be written back"),
        new("at", "ignored"),
        new("version", "ignored", Type: JsonSchemaType.Integer),
    ];

    // A wrong name is refused: what is left out is taken away, so a slip would take away a figure.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>Why the day is changed; never told again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>True when the note stays as it is; never told again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepNote { get; init; }

    /// <summary>Who changed it last; ignored when written.</summary>
    public string? Who { get; init; }

    /// <summary>When it was last changed, UTC; ignored when written.</summary>
    public DateTime? At { get; init; }

    /// <summary>Its version, in the current day of a problem; else the ETag holds it. Ignored when written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; init; }

    public static DayBody Of(DayReceipt receipt) => Of(receipt.Day.Figures) with { Who = receipt.Who, At = receipt.At };

    public static DayBody Of(DayFigures figures) => new(
        figures.Visits,
        figures.RevenueMinor is { } minor ? minor / (decimal)Money.MinorPerMajor : null,
        figures.Transactions,
        figures.Note,
        figures.IsClosed);

    /// <summary>Reads a body.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static async Task<DayBody> ReadAsync(Stream body, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<DayBody>(body, Strict, cancellationToken)
        ?? throw new JsonException("The body is null.");

    /// <summary>What is impossible about it, in words; null when nothing is.</summary>
    public string? Fault()
    {
        foreach (var (name, count) in new[] { ("visits", Visits), ("transactions", Transactions) })
        {
            if (count is < 0 or > MostCount)
            {
                return $"{name} is a whole number of 0 to {MostCount}.";
            }
        }

        if (Reason?.Trim().Length > TextLimits.Reason)
        {
            return $"reason has at most {TextLimits.Reason} characters.";
        }

        if (KeepNote && Note is not null)
        {
            return "A note is either kept or stated.";
        }

        return Revenue is < -MostAmount or > MostAmount
            ? $"revenue is an amount of -{MostAmount} to {MostAmount}; below 0 where more was refunded than taken."
            : decimal.Truncate(Revenue * Money.MinorPerMajor ?? 0) != (Revenue * Money.MinorPerMajor ?? 0)
                ? "revenue has at most 2 decimals."
                : Closed && (Visits is not null || Revenue is not null || Transactions is not null)
                    ? "A closed day has no figures."
                    : null;
    }

    public DayFigures ToFigures() => new(
        Visits, Revenue is { } revenue ? (long)(revenue * Money.MinorPerMajor) : null, Transactions, Note?.Trim() is { Length: > 0 } note ? note : null, Closed);
}

/// <summary>The version of a day that a request says it has seen.</summary>
internal static class SeenVersion
{
    /// <summary>No day ever has this one.</summary>
    private const int NoSuch = -1;

    /// <summary>The tag of a version.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Reads the condition of a write; null for none. False when it cannot be read.</summary>
    public static bool TryRead(IHeaderDictionary headers, out int? seen)
    {
        seen = headers.IfNoneMatch.ToString().Trim() == "*" ? 0 : null;
        if (headers.IfMatch.Count == 0)
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(headers.IfMatch.ToString(), out var tag) || tag.Equals(EntityTagHeaderValue.Any))
        {
            return false;
        }

        // A weak tag, and one that never was a version here, match nothing (RFC 9110, 13.1.1).
        seen = !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : NoSuch;
        return true;
    }
}

/// <summary>Numbers as they stand in cells that people type into: grouped, without a symbol.</summary>
internal static class EntryNumber
{
    public static string? Count(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture);

    public static string? Amount(long? minor) => (minor / (decimal)Money.MinorPerMajor)?
        .ToString(minor % Money.MinorPerMajor == 0 ? "N0" : "N2", CultureInfo.CurrentCulture);
}
