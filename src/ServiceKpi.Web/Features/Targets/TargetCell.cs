namespace ServiceKpi.Web.Features.Targets;

/// <summary>A KPI of a row of the matrix: what is stored, and what somebody typed over it.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Place">The row.</param>
/// <param name="Own">What is set for the row itself.</param>
/// <param name="InForce">What holds for it, wherever it is set.</param>
/// <param name="IsOpen">Whether it may be changed.</param>
public sealed record TargetCell(Kpi Kpi, TargetPlace Place, TargetAim Own, TargetInForce? InForce, bool IsOpen)
{
    /// <summary>What the field of the target holds.</summary>
    public string Value { get; init; } = "";

    /// <summary>What the field of the limit holds.</summary>
    public string Limit { get; init; } = "";

    /// <summary>What was typed, where it is another than is stored and can be; else null.</summary>
    public Target? Wanted { get; init; }

    /// <summary>What was set when the form was shown.</summary>
    public TargetAim Shown { get; init; }

    /// <summary>Why what was typed cannot be: a part of the key of the words.</summary>
    public string? Fault { get; init; }

    /// <summary>True when something else stands in the fields than is stored.</summary>
    public bool IsChanged => Wanted is not null || Fault is not null;

    /// <summary>True when somebody else has changed it since the form was shown.</summary>
    public bool IsOvertaken => IsChanged && Shown != Own;

    /// <summary>What names the cell in forms.</summary>
    public string Key => KeyOf(Kpi, Place);

    /// <summary>What names a cell in forms.</summary>
    public static string KeyOf(Kpi kpi, TargetPlace place)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(place);
        return $"{kpi.Id}|{place.Key}";
    }
}
