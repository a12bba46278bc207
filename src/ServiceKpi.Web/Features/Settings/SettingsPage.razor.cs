using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Settings;

/// <summary>What the whole organisation has chosen, and what each choice does.</summary>
public partial class SettingsPage
{
    private IReadOnlyList<string> senseless = [];
    private string? fault;
    private SettingsForm? theirs;

    [Inject]
    private IOrganisationBook Book { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    [Inject]
    private PageRequest Request { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "settings")]
    private SettingsForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "saved")]
    private string? Saved { get; set; }

    /// <summary>The countries that have numbers, by the names that the machine knows for them.</summary>
    private static IEnumerable<(string Code, string Name)> Countries => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => PhoneText.Countries.Contains(region.Name))
        .Select(region => (region.Name, region.DisplayName))
        .Distinct()
        .OrderBy(c => c.DisplayName, StringComparer.CurrentCulture);

    private bool FollowsHours => Form!.ResponseClockFollowsHours == SettingsForm.OpeningHours;

    private string? TheirDay => Theirs(f => f.FirstDayOfWeek) is { } day && Enum.TryParse<DayOfWeek>(day, out var known)
        ? CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(known)
        : null;

    private string? TheirClock => Theirs(f => f.ResponseClockFollowsHours) is { } clock
        ? Words[clock == SettingsForm.OpeningHours ? "clock.hours" : "clock.elapsed"]
        : null;

    private string? TheirDemand => Theirs(f => f.SecondFactor) is { } demand ? Words["second.demand." + demand] : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => Form ??= SettingsForm.Of(Book.Current);

    private async Task SaveAsync()
    {
        var chosen = Form!.Read();
        senseless = chosen.Senseless();
        if (senseless.Count > 0)
        {
            fault = Words["settings.faulty"];
            return;
        }

        if (await IsStoredAsync(chosen))
        {
            Navigation.NavigateTo("/settings?saved=1");
        }
    }

    private async Task<bool> IsStoredAsync(Organisation chosen)
    {
        try
        {
            var shown = Form!.Shown();
            if (shown is not null && await Book.SaveAsync(chosen, shown, Visitor.Because(), Request.Left) == Outcome.Stored)
            {
                return true;
            }

            theirs = SettingsForm.Of(Book.Current);
            Form = Form.Over(Book.Current);
            fault = Words["settings.conflict"];
        }
        catch (LockedMonthException locked)
        {
            fault = Words["locked.settings", locked.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)];
        }

        return false;
    }

    private bool IsFaulty(string choice) => senseless.Contains(choice);

    private string? Invalid(string choice) => IsFaulty(choice) ? "true" : null;

    private string Described(string choice) => IsFaulty(choice) ? $"{choice}-fault {choice}-effect" : $"{choice}-effect";

    /// <summary>What somebody else chose meanwhile, where it is not what stands in the form.</summary>
    private string? Theirs(Func<SettingsForm, string?> choice) =>
        theirs is not null && choice(theirs) != choice(Form!) ? choice(theirs) : null;
}
