namespace ServiceKpi.Domain.People;

/// <summary>What an admin states about somebody.</summary>
/// <param name="SignInName">What they sign in with: letters of the Latin alphabet, digits and <c>-._@+</c>.</param>
/// <param name="Name">The name people read, at most 100 characters.</param>
/// <param name="Role">What they do for the organisation.</param>
/// <param name="AllOutlets">True when they see every outlet, later ones too.</param>
/// <param name="OutletIds">The outlets they see otherwise.</param>
public sealed record PersonDraft(
    string SignInName, string Name, Role Role, bool AllOutlets, IReadOnlyList<int> OutletIds);
