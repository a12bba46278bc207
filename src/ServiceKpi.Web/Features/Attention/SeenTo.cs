namespace ServiceKpi.Web.Features.Attention;

/// <summary>What somebody has seen to.</summary>
/// <param name="Dismissal">Who, when, and what they say about it.</param>
/// <param name="Key">What it was.</param>
/// <param name="Outlet">The outlet.</param>
public sealed record SeenTo(Dismissal Dismissal, FindingKey Key, Outlet Outlet);
