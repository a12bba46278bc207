namespace ServiceKpi.Domain.Outlets;

/// <summary>Why a text is not the shifts of a day.</summary>
public enum ShiftFault
{
    /// <summary>A part is not written like <c>08:00-17:30</c>.</summary>
    Unreadable,

    /// <summary>A part names an hour or minute that no day has.</summary>
    NoSuchTime,

    /// <summary>A part closes when it opens or before; a night is two parts, one on each day.</summary>
    ClosesBeforeOpening,

    /// <summary>Two parts overlap.</summary>
    Overlap,
}
