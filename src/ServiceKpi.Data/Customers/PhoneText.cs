using PhoneNumbers;

namespace ServiceKpi.Data.Customers;

/// <summary>Telephone numbers as people write them.</summary>
public static class PhoneText
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The countries whose numbers can be written without their code, by ISO 3166.</summary>
    public static IReadOnlyCollection<string> Countries { get; } = [.. Numbers.GetSupportedRegions().Order(StringComparer.Ordinal)];

    /// <summary>Reads a number as E.164 writes it: <c>0812 3456 7890</c> in Indonesia is +6281234567890.</summary>
    /// <param name="typed">The number as it is typed or stands in a file.</param>
    /// <param name="country">Where it is dialled that way, by ISO 3166.</param>
    /// <param name="phone">The number; none of a blank text.</param>
    /// <returns>False for what can be no number there.</returns>
    public static bool TryRead(string? typed, string country, out string? phone)
    {
        phone = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        // Two numbers in one cell, or a number with words, are none.
        if (typed.Any(c => char.IsLetter(c) || c is '/' or ';' or ','))
        {
            return false;
        }

        // 62812… is how Indonesians write what WhatsApp wants: with the country's code and without its plus.
        if (Parsed(typed, country) is { } number)
        {
            phone = Numbers.Format(number, PhoneNumberFormat.E164);
        }
        else if (typed.Trim().StartsWith(CodeOf(country), StringComparison.Ordinal) && Parsed("+" + typed.Trim(), country) is { } whole)
        {
            phone = Numbers.Format(whole, PhoneNumberFormat.E164);
        }

        return phone is not null;
    }

    /// <summary>The number as people of a country read it: without its code at home.</summary>
    public static string Shown(string phone, string country) => Parsed(phone, country) is { } number
        ? Numbers.Format(number, number.CountryCode == Numbers.GetCountryCodeForRegion(country) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL)
        : phone;

    /// <summary>The digits that a country's numbers begin with abroad.</summary>
    internal static string CodeOf(string country) => Numbers.GetCountryCodeForRegion(country).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The digits after the country's code.</summary>
    internal static string National(string phone) => Parsed(phone, null) is { } number ? Numbers.GetNationalSignificantNumber(number) : phone.TrimStart('+');

    private static PhoneNumber? Parsed(string typed, string? country)
    {
        try
        {
            var number = Numbers.Parse(typed, country);
            return Numbers.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE && !number.HasExtension ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
