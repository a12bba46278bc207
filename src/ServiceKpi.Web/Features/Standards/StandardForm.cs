using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Features.Standards;

/// <summary>A standard as somebody types it.</summary>
public sealed class StandardForm
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The code of the outlet; blank for all.</summary>
    public string? Outlet { get; set; }

    /// <summary>The topic; blank for all.</summary>
    public string? Topic { get; set; }

    /// <summary>The segment of customers; blank for all.</summary>
    public string? Segment { get; set; }

    /// <summary>The first day.</summary>
    public string? From { get; set; }

    /// <summary>How soon a person answers, such as <c>4 jam</c>.</summary>
    public string? Answer { get; set; }

    /// <summary>On which trading day after the opening it is done.</summary>
    public string? Promise { get; set; }

    /// <summary>The longest time without a word.</summary>
    public string? Silence { get; set; }

    /// <summary>True when the clock runs while the outlet is closed too.</summary>
    public bool DayAndNight { get; set; }

    /// <summary>What held of what when the form was shown.</summary>
    public string? AsShown { get; set; }

    /// <summary>The form filled with what holds.</summary>
    /// <param name="standard">What holds.</param>
    /// <param name="outlet">The code of its outlet.</param>
    /// <param name="from">From when on it would hold.</param>
    public static StandardForm Of(Standard standard, string? outlet, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return new()
        {
            Outlet = outlet,
            Topic = standard.Topic,
            Segment = standard.Segment,
            From = Written(from),
            Answer = standard.AnswerSeconds is { } answer ? DurationFormatter.Exact(answer, CultureInfo.CurrentCulture) : null,
            Promise = standard.PromiseDays?.ToString(CultureInfo.InvariantCulture),
            Silence = standard.SilenceSeconds is { } silence ? DurationFormatter.Exact(silence, CultureInfo.CurrentCulture) : null,
            DayAndNight = standard.DayAndNight,
            AsShown = JsonSerializer.Serialize(new Seen(standard.Scope, standard.From, standard.Demand)),
        };
    }

    /// <summary>What of a scope began on a day when the form was shown; none when nothing did, or the form was about another.</summary>
    public Demand? Shown(StandardScope scope, DateOnly from)
    {
        try
        {
            return JsonSerializer.Deserialize<Seen>(AsShown ?? "null") is { } seen && seen.Scope == scope && seen.From == from ? seen.Demand : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A day as a field of days holds it.</summary>
    public static string Written(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>What it says.</summary>
    /// <param name="outlets">The outlets there are.</param>
    /// <param name="fault">The key of what is wrong; null when nothing is.</param>
    public (StandardScope Scope, DateOnly From, Demand Demand)? Read(IReadOnlyList<Outlet> outlets, out string? fault)
    {
        var outlet = string.IsNullOrEmpty(Outlet) ? null : outlets.FirstOrDefault(o => o.Code == Outlet);
        var isWhole = int.TryParse(Promise?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Standard.MostDays;
        fault = (Seconds(Answer), Seconds(Silence)) switch
        {
            _ when !string.IsNullOrEmpty(Outlet) && outlet is null => "standards.fault.outlet",
            _ when !DateOnly.TryParseExact(From, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "standards.fault.day",
            ({ IsRead: false }, _) => "standards.fault.answer",
            (_, { IsRead: false }) => "standards.fault.silence",
            _ when !string.IsNullOrWhiteSpace(Promise) && !isWhole => "standards.fault.promise",
            _ when Topic?.Trim().Length > TextLimits.Name => "standards.fault.topic",
            _ => null,
        };
        return fault is not null ? null : (
            new StandardScope(outlet?.Id, Said(Topic), Said(Segment)),
            DateOnly.ParseExact(From!, DayFormat, CultureInfo.InvariantCulture),
            new Demand { AnswerSeconds = Seconds(Answer).Value, PromiseDays = isWhole ? days : null, SilenceSeconds = Seconds(Silence).Value, DayAndNight = DayAndNight });
    }

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static (bool IsRead, long? Value) Seconds(string? typed) => string.IsNullOrWhiteSpace(typed) ? (true, null)
        : WrittenDuration.Seconds(typed.Trim()) is { } seconds and >= 1 and <= Standard.MostSeconds ? (true, (long)seconds)
        : (false, null);

    private sealed record Seen(StandardScope Scope, DateOnly From, Demand Demand);
}
