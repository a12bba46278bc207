using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Holidays;

/// <summary>The holiday calendar by year: what comparisons with last year put beside each other.</summary>
public partial class HolidaysPage
{
    private const string Path = "/settings/holidays";

    private IReadOnlyList<HolidayOccurrence> all = [];
    private IReadOnlyList<HolidayOccurrence> rows = [];
    private IReadOnlyList<int> years = [];
    private HolidayForm added = new();
    private string? fault;
    private string? told;

    [Inject]
    private IHolidayBook Book { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private Organisation Organisation => Organisations.Current;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Texts Words { get; set; } = null!;

    [SupplyParameterFromForm]
    private HolidayForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "told")]
    private string? Told { get; set; }

    private int Shown { get; set; }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        var thisYear = Organisation.Today(Clock).Year;
        Shown = Year is >= 2000 and <= 2099 and { } asked ? asked : thisYear;
        told = Told is "saved" or "removed" ? Words["holidays.told." + Told] : null;
        added = Form is { Id: 0, Name: not null } typed ? typed : new HolidayForm();
        await ReadAsync();
        years = [.. all.Select(h => h.Day.Year).Append(thisYear).Append(Shown).Distinct().Order()];
    }

    private static string On(int year) => string.Create(CultureInfo.InvariantCulture, $"{Path}?year={year}");

    private async Task ReadAsync()
    {
        all = await Book.AllAsync(Left);
        rows = [.. all.Where(h => h.Day.Year == Shown)];
    }

    private async Task SaveAsync()
    {
        var (occurrence, bad) = Form!.Read(Words);
        if (occurrence is null)
        {
            fault = Words[bad!];
            return;
        }

        var stored = all.FirstOrDefault(h => h.Id == Form.Id);
        if (Form.Id > 0 && (stored is null || HolidayForm.VersionOf(stored) != Form.Seen))
        {
            fault = Words[stored is null ? "holidays.gone" : "holidays.conflict"];
        }
        else if (await Book.SaveAsync(Form.Id, occurrence, Visitor.Because(), Left) == Outcome.Stored)
        {
            Navigation.NavigateTo($"{On(occurrence.Day.Year)}&told=saved");
        }
        else
        {
            fault = Words["holidays.taken", Words.HolidayOf(occurrence.Name), PeriodFormatter.Day(occurrence.Day, CultureInfo.CurrentCulture)];
            await ReadAsync();
        }
    }

    private async Task RemoveAsync()
    {
        await Book.RemoveAsync(Form!.Id, Visitor.Because(), Left);
        Navigation.NavigateTo($"{On(Shown)}&told=removed");
    }

    private string Around(HolidayOccurrence holiday) => (holiday.DaysBefore, holiday.DaysAfter) switch
    {
        (0, 0) => Words["holidays.alone"],
        (var before, 0) => Words["holidays.only.before", before],
        (0, var after) => Words["holidays.only.after", after],
        var (before, after) => Words["holidays.both", before, after],
    };
}
