using System.Globalization;

namespace ServiceKpi.Web.Access;

/// <summary>The query of a program, which is answered as it is meant or not at all: nothing in it is ignored, and nothing guessed.</summary>
internal sealed class ApiQuery
{
    private readonly IQueryCollection query;

    /// <exception cref="FormatException">Something is asked for that there is not.</exception>
    public ApiQuery(IQueryCollection query, IReadOnlyCollection<string> names)
    {
        this.query = query;
        if (query.Keys.FirstOrDefault(k => !names.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new FormatException($"There is no parameter '{unknown}'; there is {string.Join(", ", names)}.");
        }
    }

    /// <summary>The days from <c>from</c> to <c>to</c>, both of which must be there.</summary>
    /// <exception cref="FormatException">One of them cannot be read, or they end before they begin.</exception>
    public Period Period(DateOnly earliest, DateOnly latest)
    {
        var (from, to) = (Day("from"), Day("to"));
        return from <= to ? new Period(from, to) : throw new FormatException("to lies before from.");

        DateOnly Day(string name) =>
            DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= earliest && day <= latest
                ? day
                : throw new FormatException($"{name} must be a day from {earliest.Year} to {latest.Year}, written 2026-01-31.");
    }

    /// <summary>A whole number from 1 to the greatest; that when it is left out.</summary>
    /// <exception cref="FormatException">It is none, or out of range.</exception>
    public int Count(string name, int most) => Text(name) is not { } text
        ? most
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= most
            ? count
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number from 1 to {most}."));

    /// <summary>The one text of a parameter; none when it is left out.</summary>
    /// <exception cref="FormatException">It is there more than once.</exception>
    public string? Text(string name) => query[name] is { Count: > 1 } ? throw new FormatException($"{name} can be said once.") : query[name].FirstOrDefault();

    /// <summary>The texts of a parameter, repeated or listed with commas; empty when it is left out.</summary>
    /// <exception cref="FormatException">It is there and says nothing.</exception>
    public IReadOnlyList<string> Several(string name)
    {
        IReadOnlyList<string> all = [.. query[name].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        return all.Contains("") ? throw new FormatException($"{name} needs a value.") : all;
    }

    /// <summary>The choice that a parameter names; the first when it is left out.</summary>
    /// <exception cref="FormatException">There is no such choice.</exception>
    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> words) => Text(name) is not { } word
        ? words.Values.First()
        : words.TryGetValue(word, out var chosen) ? chosen : throw new FormatException($"{name} is one of {string.Join(", ", words.Keys)}.");
}
