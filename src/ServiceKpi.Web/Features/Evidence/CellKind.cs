namespace ServiceKpi.Web.Features.Evidence;

/// <summary>What a cell holds, and so how it is written.</summary>
internal enum CellKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A long text, which may break into lines.</summary>
    Words,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A <see cref="DateTime"/> at the outlet.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Number,

    /// <summary>An amount in major units.</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,
}
