namespace ServiceKpi.Domain;

/// <summary>Who changes something, and from where.</summary>
/// <param name="AccountId">The account; none when it is not a person who signed in.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Origin">Where the change comes from: an address of the network, or the command line.</param>
public sealed record Actor(int? AccountId, string Name, string Origin);
