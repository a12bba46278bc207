using System.Text.Json.Serialization;

namespace ServiceKpi.Domain.Daily;

/// <summary>What somebody wants a day to be.</summary>
public sealed record DayWrite
{
    /// <summary>The outlet.</summary>
    public required int OutletId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>All figures of the day; one that is null is taken away.</summary>
    public required DayFigures Figures { get; init; }

    /// <summary>True when the note stays as it is, whatever the figures say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepsNote { get; init; }

    /// <summary>The version of the day that they have seen; none to write whatever is stored.</summary>
    public int? Seen { get; init; }

    /// <summary>Why the day is changed.</summary>
    public string? Reason { get; init; }

    /// <summary>What the sender calls this write: the same one sent again is done once.</summary>
    public string? Key { get; init; }
}
