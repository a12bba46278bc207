using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>
/// Every word that people read, in their language. Each room keeps its own in files named <c>Words</c>; together they are one book, in
/// which no key stands twice.
/// </summary>
public sealed class Texts
{
    private const string Ending = ".Words.resources";

    private static readonly ResourceManager[] Rooms =
    [
        .. typeof(Texts).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => new ResourceManager(name[..^".resources".Length], typeof(Texts).Assembly)),
    ];

    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Books = new();

    private static FrozenDictionary<string, string> Book => Books.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => Read(CultureInfo.CurrentUICulture));

    /// <summary>The words of the key.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The words of the key with <paramref name="values"/> put in.</summary>
    public string this[string key, params object[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The words of a key that may be missing; null when it is.</summary>
    public string? Find(string key) => Book.GetValueOrDefault(key);

    /// <summary>The name of a KPI.</summary>
    public string NameOf(Kpi kpi) => Of(kpi, d => d.Name);

    /// <summary>What a KPI tells.</summary>
    public string DescriptionOf(Kpi kpi) => Of(kpi, d => d.Description);

    /// <summary>How a KPI is computed.</summary>
    public string FormulaOf(Kpi kpi) => Of(kpi, d => d.Formula);

    /// <summary>What the sample of a KPI counts.</summary>
    public string SampleOf(Kpi kpi) => Of(kpi, d => d.Sample);

    /// <summary>Where the definition of a KPI comes from; titles stay in their own language.</summary>
    public string SourceOf(Kpi kpi) => Of(kpi, d => d.Source);

    /// <summary>Why a KPI and others say the same.</summary>
    public string OverlapOf(KpiOverlap overlap)
    {
        ArgumentNullException.ThrowIfNull(overlap);
        return overlap.Why.In(CultureInfo.CurrentUICulture);
    }

    /// <summary>How customers reach an outlet; a channel that has no name here as its file calls it.</summary>
    public string NameOfChannel(string channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return Find("channel." + channel.ToLowerInvariant()) ?? channel;
    }

    /// <summary>The question that a group of KPIs answers.</summary>
    public string GroupOf(KpiGroup group) => this["group." + group];

    /// <summary>Why there is no value.</summary>
    public string ReasonOf(NoDataReason reason) => this["reason." + reason];

    /// <summary>The name of a verdict; of none too.</summary>
    public string VerdictOf(LocationVerdict? verdict) => this["verdict." + (verdict?.ToString() ?? "Unknown")];

    /// <summary>The name of a comparison.</summary>
    public string ComparisonOf(Comparison comparison) => this["compare." + comparison];

    /// <summary>The name of a period.</summary>
    public string PeriodOf(PeriodChoice choice) => this["period." + choice];

    /// <summary>The name of a grain.</summary>
    public string GrainOf(Grain grain) => this["grain." + grain];

    /// <summary>The name of a holiday; one that an admin has named is called by that.</summary>
    public string HolidayOf(string name) => Find("holiday." + name) ?? name;

    /// <summary>The outlet by name and code.</summary>
    public static string NameOf(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return $"{outlet.Name} ({outlet.Code})";
    }

    private static string Of(Kpi kpi, Func<KpiDefinition, KpiText> part)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return part(kpi.Definition).In(CultureInfo.CurrentUICulture);
    }

    private static FrozenDictionary<string, string> Read(CultureInfo culture) => Rooms
        .SelectMany(room => room.GetResourceSet(culture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>())
        .ToFrozenDictionary(word => (string)word.Key, word => (string)word.Value!);
}
