using System.Globalization;

namespace ServiceKpi.Domain.Kpis;

/// <summary>Words of a KPI in the languages of the product.</summary>
/// <param name="English">In English, the language of programs, files and documents.</param>
/// <param name="Indonesian">In Indonesian; none for what is the same there, such as the title of a book.</param>
public sealed record KpiText(string English, string? Indonesian = null)
{
    /// <summary>The words in a language; English for one that the product does not speak.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "id" ? Indonesian ?? English : English;
    }

    /// <summary>In English.</summary>
    public override string ToString() => English;
}
