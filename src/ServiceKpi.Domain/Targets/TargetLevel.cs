namespace ServiceKpi.Domain.Targets;

/// <summary>Whom a target is set for; what is set for fewer outlets goes before what is set for more.</summary>
public enum TargetLevel
{
    /// <summary>Every outlet.</summary>
    Organisation,

    /// <summary>The outlets of a region.</summary>
    Region,

    /// <summary>One outlet.</summary>
    Outlet,
}
