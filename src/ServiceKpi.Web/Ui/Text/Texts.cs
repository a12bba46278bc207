using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Every word that people read, in their language.</summary>
public sealed class Texts(IStringLocalizer<Words> words)
{
    /// <summary>The words of the key.</summary>
    public string this[string key] => words[key];

    /// <summary>The words of the key with <paramref name="values"/> put in.</summary>
    public string this[string key, params object[] values] => words[key, values];

    /// <summary>The words of a key that may be missing; null when it is.</summary>
    public string? Find(string key) => words[key] is { ResourceNotFound: false } found ? found.Value : null;

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
}
