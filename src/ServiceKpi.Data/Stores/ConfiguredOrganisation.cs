namespace ServiceKpi.Data.Stores;

/// <summary>What the configuration says of the organisation: what holds until an admin has chosen otherwise.</summary>
/// <param name="Organisation">What it says.</param>
public sealed record ConfiguredOrganisation(Organisation Organisation);
