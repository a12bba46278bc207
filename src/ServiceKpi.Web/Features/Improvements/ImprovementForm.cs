using System.Globalization;

namespace ServiceKpi.Web.Features.Improvements;

/// <summary>An improvement as somebody types it.</summary>
public sealed class ImprovementForm
{
    /// <summary>The improvement; 0 of a new one.</summary>
    public int Id { get; set; }

    /// <summary>What was done.</summary>
    public string? What { get; set; }

    /// <summary>The number that was to get better.</summary>
    public string? Kpi { get; set; }

    /// <summary>The outlets where it was done.</summary>
    public List<int> OutletIds
    {
        get;

        // A form in which none is ticked is bound to null.
        set => field = value ?? [];
    } = [];

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Since when.</summary>
    public string? StartedOn { get; set; }

    /// <summary>What was learned.</summary>
    public string? Learned { get; set; }

    /// <summary>True when it shall be removed.</summary>
    public bool Removes { get; set; }

    /// <summary>The form filled with what holds.</summary>
    public static ImprovementForm Of(Improvement improvement)
    {
        ArgumentNullException.ThrowIfNull(improvement);
        return new()
        {
            Id = improvement.Id,
            What = improvement.What,
            Kpi = improvement.KpiId,
            OutletIds = [.. improvement.OutletIds],
            Owner = improvement.Owner,
            StartedOn = IsoDay.Of(improvement.StartedOn),
            Learned = improvement.Learned,
        };
    }

    /// <summary>What it says; none when something of it cannot be used.</summary>
    /// <param name="outlets">The outlets that whoever types sees.</param>
    /// <param name="today">No improvement begins later.</param>
    public ImprovementWords? Read(IReadOnlyCollection<int> outlets, DateOnly today)
    {
        var isUsable = !string.IsNullOrWhiteSpace(What) && What.Trim().Length <= TextLimits.Name
            && Kpi is not null && KpiCatalog.Find(Kpi) is not null
            && !string.IsNullOrWhiteSpace(Owner) && Owner.Trim().Length <= TextLimits.PersonName
            && !(Learned?.Trim().Length > TextLimits.AttentionNote)
            && OutletIds.Count > 0 && OutletIds.All(outlets.Contains);
        return isUsable && DateOnly.TryParseExact(StartedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today
            ? new ImprovementWords(What!, Kpi!, OutletIds, Owner!, day, Learned)
            : null;
    }
}
