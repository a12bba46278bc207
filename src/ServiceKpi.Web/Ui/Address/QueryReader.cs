using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>Reads a state from the query of an address, where anybody may have written anything.</summary>
internal sealed class QueryReader(string? query)
{
    private const int LongestFilter = 100;
    private const int MostOutlets = 1000;
    private const int LongestPeriod = 1100;
    private static readonly Period Sensible = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    private readonly Dictionary<string, StringValues> parameters = QueryHelpers.ParseQuery(query);
    private readonly List<UnreadPart> unread = [];

    public DashboardState Read()
    {
        var custom = CustomPeriod();
        var by = Known(QueryNames.By, SliceSlugs.DimensionOf);
        return new DashboardState
        {
            Outlets = [.. All(QueryNames.Outlet).Distinct(StringComparer.Ordinal).Take(MostOutlets)],
            Region = First(QueryNames.Region),
            Choice = custom is not null ? PeriodChoice.Custom : NamedPeriod(),
            Custom = custom,
            Grain = Known(QueryNames.Grain, Slugs.GrainOf),
            Comparison = Known(QueryNames.Compare, Slugs.ComparisonOf) ?? Comparison.Previous,
            Fairness = Known(QueryNames.Basis, Slugs.BasisOf) ?? Fairness.Fair,
            Kpi = KpiCatalog.Find(First(QueryNames.Kpi) ?? string.Empty)?.Id ?? DashboardState.UsualKpi,
            Columns = [.. All(QueryNames.Columns).SelectMany(c => c.Split(',')).Where(c => c == SortOrder.Score || KpiCatalog.Find(c) is not null)
                .Distinct()],
            Sort = SortOrder.Parse(First(QueryNames.Sort)),
            Filter = First(QueryNames.Filter) is { Length: <= LongestFilter } filter ? filter : string.Empty,
            Tab = Known(QueryNames.Tab, Slugs.TabOf) ?? OutletTab.Results,
            By = by,
            Slice = by is { } dimension && parameters.ContainsKey(QueryNames.Slice) ? new Slice(dimension, First(QueryNames.Slice)) : null,
            Unread = unread,
        };
    }

    private PeriodChoice? NamedPeriod() => Known(QueryNames.Period, Slugs.PeriodOf) is { } choice and not PeriodChoice.Custom ? choice : null;

    private Period? CustomPeriod()
    {
        // A form sends its date fields whatever the period; a named period goes first.
        if (Slugs.PeriodOf(First(QueryNames.Period)) is not (null or PeriodChoice.Custom)
            || (First(QueryNames.From) is null && First(QueryNames.To) is null))
        {
            return null;
        }

        var (first, last) = (Day(QueryNames.From), Day(QueryNames.To));
        if (first is not { } from || last is not { } to)
        {
            return null;
        }

        if (from > to)
        {
            unread.Add(new UnreadPart(QueryNames.From, IsoDay.Of(from), UnreadFault.Reversed));
            (from, to) = (to, from);
        }

        var period = new Period(from, to);
        if (Sensible.Contains(period) && period.Days <= LongestPeriod)
        {
            return period;
        }

        unread.Add(new UnreadPart(QueryNames.From, IsoDay.Of(from), UnreadFault.TooFar));
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (IsoDay.TryParse(First(name), out var day))
        {
            return day;
        }

        var typed = First(name) ?? string.Empty;
        unread.Add(new UnreadPart(name, typed, typed.Length == 0 ? UnreadFault.Missing : UnreadFault.NoDay));
        return null;
    }

    private T? Known<T>(string name, Func<string?, T?> find)
        where T : struct
    {
        var word = First(name);
        var found = find(word);
        if (word is not null && found is null)
        {
            unread.Add(new UnreadPart(name, word, UnreadFault.NoWord));
        }

        return found;
    }

    private string? First(string name) => All(name).FirstOrDefault();

    private IEnumerable<string> All(string name) =>
        parameters.TryGetValue(name, out var values)
            ? values.Select(v => v?.Trim()).OfType<string>().Where(v => v.Length > 0)
            : [];
}

/// <summary>Why a part of an address cannot be read.</summary>
public enum UnreadFault
{
    /// <summary>It is no day written as 2026-01-31.</summary>
    NoDay,

    /// <summary>One of the first and last day is there, and the other is not.</summary>
    Missing,

    /// <summary>The first day lies after the last.</summary>
    Reversed,

    /// <summary>The days lie too far away or too far apart.</summary>
    TooFar,

    /// <summary>It is not one of the words that are known there.</summary>
    NoWord,

    /// <summary>It is too long.</summary>
    TooLong,
}

/// <summary>A part of an address that means nothing, and why.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Value">What it says; empty when it is missing.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record UnreadPart(string Name, string Value, UnreadFault Fault);

/// <summary>Says to programs what of a question cannot be read.</summary>
internal static class UnreadText
{
    private const int Shown = 60;

    /// <summary>The faults in a sentence each; null when there is none.</summary>
    public static string? Of(IReadOnlyList<UnreadPart> unread, OutletScope scope)
    {
        var faults = unread.Select(Of)
            .Concat(scope.UnknownOutlets.Take(1).Select(code => $"outlet: there is no '{Cut(code)}'."))
            .ToList();
        if (scope.UnknownRegion is { } region)
        {
            faults.Add($"region: there is no '{Cut(region)}'.");
        }

        return faults.Count == 0 ? null : string.Join(' ', faults);
    }

    private static string Of(UnreadPart part) => part.Fault switch
    {
        UnreadFault.NoDay => $"{part.Name}: '{Cut(part.Value)}' is no day written as 2026-01-31.",
        UnreadFault.Missing => $"{part.Name} is missing: from and to go together.",
        UnreadFault.Reversed => "from lies after to.",
        UnreadFault.TooFar => "from and to lie from 2000 to 2099 and at most three years apart.",
        UnreadFault.TooLong => $"{part.Name} is too long.",
        _ => $"{part.Name}: '{Cut(part.Value)}' is not known.",
    };

    private static string Cut(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
