namespace ServiceKpi.Domain.Time;

/// <summary>A public holiday.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is called among holidays, such as <c>idul-fitri</c>.</param>
public sealed record Holiday(DateOnly Day, string Name);
