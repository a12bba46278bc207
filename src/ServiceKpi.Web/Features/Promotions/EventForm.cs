using System.Globalization;

namespace ServiceKpi.Web.Features.Promotions;

/// <summary>A promotion event as somebody typed it.</summary>
public sealed class EventForm
{
    /// <summary>Stands for every outlet; no outlet has this code, which no address can hold.</summary>
    public const string Chain = "/";

    private const int LongestDays = 366;
    private static readonly Period Sensible = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The code of the outlet, or <see cref="Chain"/>.</summary>
    public string? Outlet { get; set; }

    /// <summary>The first day.</summary>
    public string? StartsOn { get; set; }

    /// <summary>The last day.</summary>
    public string? EndsOn { get; set; }

    /// <summary>The cost; blank when it is not known.</summary>
    public string? Cost { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The form of a stored event.</summary>
    public static EventForm Of(PromotionEvent promotion, IEnumerable<Outlet> outlets)
    {
        ArgumentNullException.ThrowIfNull(promotion);
        return new EventForm
        {
            Name = promotion.Name,
            Outlet = promotion.OutletId is { } id ? outlets.First(o => o.Id == id).Code : Chain,
            StartsOn = IsoDay.Of(promotion.StartsOn),
            EndsOn = IsoDay.Of(promotion.EndsOn),
            Cost = promotion.CostMinor is { } cost ? AmountText.Of(cost, Culture) : "",
        };
    }

    /// <summary>The fields that cannot be used; their words are <c>event.bad.</c> and the name.</summary>
    /// <param name="outlets">The outlets that may be chosen.</param>
    /// <param name="mayChain">Whether every outlet may be chosen.</param>
    public IReadOnlyList<string> Faults(IReadOnlyList<Outlet> outlets, bool mayChain)
    {
        var hasStart = IsoDay.TryParse(StartsOn, out var starts) && Sensible.Contains(starts);
        (string Name, bool IsGood)[] fields =
        [
            (nameof(Name), !string.IsNullOrWhiteSpace(Name) && Name.Trim().Length <= TextLimits.Name),
            (nameof(Outlet), (Outlet == Chain && mayChain) || outlets.Any(o => o.Code == Outlet)),
            (nameof(StartsOn), hasStart),
            (nameof(EndsOn), IsoDay.TryParse(EndsOn, out var ends)
                && Sensible.Contains(ends)
                && (!hasStart || (ends >= starts && ends.DayNumber - starts.DayNumber < LongestDays))),
            (nameof(Cost), string.IsNullOrWhiteSpace(Cost) || AmountText.TryParse(Cost, Culture, out _)),
        ];
        return [.. fields.Where(f => !f.IsGood).Select(f => f.Name)];
    }

    /// <summary>The event of a form without faults.</summary>
    public PromotionEvent ToEvent(IEnumerable<Outlet> outlets)
    {
        _ = IsoDay.TryParse(StartsOn, out var starts);
        _ = IsoDay.TryParse(EndsOn, out var ends);
        return new PromotionEvent(
            Name!,
            starts,
            ends,
            Outlet == Chain ? null : outlets.First(o => o.Code == Outlet).Id,
            AmountText.TryParse(Cost, Culture, out var cost) ? cost : null);
    }
}
