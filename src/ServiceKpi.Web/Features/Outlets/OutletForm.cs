namespace ServiceKpi.Web.Features.Outlets;

/// <summary>What an outlet is called and when it trades, as somebody typed it.</summary>
public sealed class OutletForm
{

    /// <summary>The code; of a new outlet only.</summary>
    public string? Code { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The region.</summary>
    public string? Region { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The time zone; of a new outlet only.</summary>
    public string? Zone { get; set; }

    /// <summary>The first day.</summary>
    public string? OpenedOn { get; set; }

    /// <summary>The last day.</summary>
    public string? ClosedOn { get; set; }

    /// <summary>The form of a stored outlet.</summary>
    public static OutletForm Of(Outlet outlet)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        return new OutletForm
        {
            Code = outlet.Code,
            Name = outlet.Name,
            Region = outlet.Region,
            City = outlet.City,
            Zone = outlet.TimeZone,
            OpenedOn = outlet.OpenedOn is { } opened ? IsoDay.Of(opened) : "",
            ClosedOn = outlet.ClosedOn is { } closed ? IsoDay.Of(closed) : "",
        };
    }

    /// <summary>The fields that cannot be used; their words are <c>outlet.bad.</c> and the name.</summary>
    public IReadOnlyList<string> Faults()
    {
        (string Name, bool IsGood)[] fields =
        [
            (nameof(Code), OutletCode.IsAllowed(Code?.Trim())),
            (nameof(Name), !IsBlank(Name) && Name!.Trim().Length <= TextLimits.Name),
            (nameof(Region), IsBlank(Region) || Region!.Trim().Length <= TextLimits.Name),
            (nameof(City), IsBlank(City) || City!.Trim().Length <= TextLimits.Name),
            (nameof(Zone), !IsBlank(Zone) && TimeZoneInfo.TryFindSystemTimeZoneById(Zone!.Trim(), out _)),
            (nameof(OpenedOn), IsBlank(OpenedOn) || IsoDay.TryParse(OpenedOn, out _)),
            (nameof(ClosedOn), IsBlank(ClosedOn) || (IsoDay.TryParse(ClosedOn, out var closed) && !(closed < Opened))),
        ];
        return [.. fields.Where(f => !f.IsGood).Select(f => f.Name)];
    }

    /// <summary>The first day, if one is stated.</summary>
    public DateOnly? Opened => IsoDay.TryParse(OpenedOn, out var day) ? day : null;

    /// <summary>The last day, if one is stated.</summary>
    public DateOnly? Closed => IsoDay.TryParse(ClosedOn, out var day) ? day : null;

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
