using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceKpi.Web.Features.Settings;

/// <summary>The choices of the organisation as somebody typed them, and what held when they were shown.</summary>
internal sealed class SettingsForm
{
    /// <summary>What stands in the form for a clock that runs in opening hours only.</summary>
    public const string OpeningHours = "hours";

    /// <summary>What stands in the form for pages that everybody may see.</summary>
    public const string Yes = "yes";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The currency.</summary>
    public string? Currency { get; set; }

    /// <summary>The time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The country whose telephone numbers are written without its code.</summary>
    public string? Country { get; set; }

    /// <summary>The first day of the week.</summary>
    public string? FirstDayOfWeek { get; set; }

    /// <summary>The smallest sample.</summary>
    public string? MinimumSample { get; set; }

    /// <summary>The tolerance, in percent.</summary>
    public string? FlatTolerance { get; set; }

    /// <summary>The days that change without a reason.</summary>
    public string? DaysWithoutReason { get; set; }

    /// <summary>How far a charge may be above the estimate, in percent.</summary>
    public string? EstimateTolerance { get; set; }

    /// <summary>Within how many days the same is a return.</summary>
    public string? ReturnDays { get; set; }

    /// <summary>The first-response clock.</summary>
    public string? ResponseClockFollowsHours { get; set; }

    /// <summary>Whether everybody may see the pages of the outlets.</summary>
    public string? ShowsOutlets { get; set; }

    /// <summary>Of whom a second factor is demanded.</summary>
    public string? SecondFactor { get; set; }

    /// <summary>What held when the form was shown.</summary>
    public string? AsShown { get; set; }

    /// <summary>A form that shows what holds.</summary>
    public static SettingsForm Of(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new SettingsForm
        {
            Currency = organisation.Currency,
            TimeZone = organisation.TimeZone,
            Country = organisation.Country,
            FirstDayOfWeek = organisation.FirstDayOfWeek.ToString(),
            MinimumSample = organisation.MinimumSample.ToString(CultureInfo.InvariantCulture),
            FlatTolerance = (organisation.FlatTolerance * 100).ToString("0.##", CultureInfo.CurrentCulture),
            DaysWithoutReason = organisation.DaysWithoutReason.ToString(CultureInfo.InvariantCulture),
            EstimateTolerance = organisation.EstimateTolerance.ToString(CultureInfo.InvariantCulture),
            ReturnDays = organisation.ReturnDays.ToString(CultureInfo.InvariantCulture),
            ResponseClockFollowsHours = organisation.ResponseClockFollowsHours ? OpeningHours : "elapsed",
            ShowsOutlets = organisation.ShowsOutlets ? Yes : "no",
            SecondFactor = organisation.SecondFactor.ToString(),
            AsShown = JsonSerializer.Serialize(organisation, Json),
        };
    }

    /// <summary>What was chosen. What cannot be read becomes a choice that makes no sense.</summary>
    public Organisation Read() => new()
    {
        Currency = Currency?.Trim().ToUpperInvariant() ?? "",
        TimeZone = TimeZone?.Trim() ?? "",
        Country = Country is { } country && PhoneText.Countries.Contains(country) ? country : "",
        FirstDayOfWeek = Enum.TryParse<DayOfWeek>(FirstDayOfWeek, out var day) ? day : (DayOfWeek)(-1),
        MinimumSample = Number(MinimumSample),
        FlatTolerance = Percent(FlatTolerance),
        DaysWithoutReason = Number(DaysWithoutReason),
        EstimateTolerance = Number(EstimateTolerance),
        ReturnDays = Number(ReturnDays),
        ResponseClockFollowsHours = ResponseClockFollowsHours == OpeningHours,
        ShowsOutlets = ShowsOutlets == Yes,
        SecondFactor = Enum.TryParse<SecondFactorDemand>(SecondFactor, out var demand) ? demand : (SecondFactorDemand)(-1),
    };

    /// <summary>What held when the form was shown; null when the form does not say.</summary>
    public Organisation? Shown()
    {
        try
        {
            return JsonSerializer.Deserialize<Organisation>(AsShown ?? "null", Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The same form over what somebody else chose meanwhile: what was typed anew stays, everything else becomes theirs.
    /// </summary>
    public SettingsForm Over(Organisation theirs)
    {
        var (old, now) = (Of(Shown() ?? theirs), Of(theirs));
        return new SettingsForm
        {
            Currency = Keep(Currency, old.Currency, now.Currency),
            TimeZone = Keep(TimeZone, old.TimeZone, now.TimeZone),
            Country = Keep(Country, old.Country, now.Country),
            FirstDayOfWeek = Keep(FirstDayOfWeek, old.FirstDayOfWeek, now.FirstDayOfWeek),
            MinimumSample = Keep(MinimumSample, old.MinimumSample, now.MinimumSample),
            FlatTolerance = Keep(FlatTolerance, old.FlatTolerance, now.FlatTolerance),
            DaysWithoutReason = Keep(DaysWithoutReason, old.DaysWithoutReason, now.DaysWithoutReason),
            EstimateTolerance = Keep(EstimateTolerance, old.EstimateTolerance, now.EstimateTolerance),
            ReturnDays = Keep(ReturnDays, old.ReturnDays, now.ReturnDays),
            ResponseClockFollowsHours = Keep(ResponseClockFollowsHours, old.ResponseClockFollowsHours, now.ResponseClockFollowsHours),
            ShowsOutlets = Keep(ShowsOutlets, old.ShowsOutlets, now.ShowsOutlets),
            SecondFactor = Keep(SecondFactor, old.SecondFactor, now.SecondFactor),
            AsShown = now.AsShown,
        };
    }

    private static string? Keep(string? typed, string? shown, string? now) => typed == shown ? now : typed;

    private static int Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Few digits, so that a comma and a point can only be the decimal one.</summary>
    private static double Percent(string? text) =>
        decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? (double)(percent / 100)
            : -1;
}
