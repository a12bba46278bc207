using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace ServiceKpi.Web.Features.Audit;

/// <summary>What was changed by whom, the newest first.</summary>
public partial class AuditPage
{
    private const int PageLength = 50;

    private IReadOnlyList<Outlet> outlets = [];
    private Dictionary<int, string> codes = [];
    private List<AuditEntry> entries = [];
    private bool hasMore;
    private string? unknown;

    [Inject]
    private IAuditReader Reader { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private Organisation Organisation => Organisations.Current;

    [Inject]
    private Texts Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "what")]
    private string? What { get; set; }

    [SupplyParameterFromQuery(Name = "who")]
    private string? Who { get; set; }

    [SupplyParameterFromQuery(Name = "outlet")]
    private string? OutletCode { get; set; }

    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private string? Before { get; set; }

    private bool IsFiltered => Choices().Any();

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        outlets = await Directory.AllAsync(Left);
        codes = outlets.ToDictionary(o => o.Id, o => o.Code);
        var outlet = outlets.FirstOrDefault(o => o.Code.Equals(OutletCode?.Trim(), StringComparison.Ordinal));
        unknown = Stated(OutletCode) is { } code && outlet is null ? Words["scope.outlet", code] : null;
        if (unknown is not null)
        {
            return;
        }

        var read = await Reader.ReadAsync(
            new AuditFilter
            {
                What = Stated(What),
                Who = Stated(Who),
                Key = Stated(Key),
                OutletId = outlet?.Id,
                From = BeginningOf(Day(From)),
                Before = BeginningOf(Day(To) is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : null),
                BeforeId = long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            },
            PageLength + 1,
            Left);
        hasMore = read.Count > PageLength;
        entries = [.. read.Take(PageLength)];
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A day of the address; what is none is said, and lets everything through.</summary>
    private DateOnly? Day(string? text)
    {
        if (Stated(text) is not { } stated)
        {
            return null;
        }

        if (IsoDay.TryParse(stated, out var day))
        {
            return day;
        }

        unknown = Words["audit.day.unknown", stated];
        return null;
    }

    /// <summary>The first instant of a day in the organisation's zone, UTC.</summary>
    private DateTime? BeginningOf(DateOnly? day)
    {
        if (day is not { } known || known.DayNumber < 2 || known.DayNumber > DateOnly.MaxValue.DayNumber - 2)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone);
        var midnight = known.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(1);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }

    private IEnumerable<KeyValuePair<string, string>> Choices() =>
        new (string Name, string? Value)[]
        {
            ("what", What), ("outlet", OutletCode), ("who", Who), ("key", Key), ("from", From), ("to", To),
        }
        .Where(c => Stated(c.Value) is not null)
        .Select(c => KeyValuePair.Create(c.Name, c.Value!.Trim()));

    private string Href(long? before)
    {
        var query = new QueryBuilder(Choices());
        if (before is { } id)
        {
            query.Add("before", id.ToString(CultureInfo.InvariantCulture));
        }

        return "/audit" + query;
    }
}
