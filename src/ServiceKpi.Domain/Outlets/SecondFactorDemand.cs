namespace ServiceKpi.Domain.Outlets;

/// <summary>Of whom a second factor is demanded.</summary>
public enum SecondFactorDemand
{
    /// <summary>Of nobody; whoever has an authenticator app is asked for its code all the same.</summary>
    Nobody,

    /// <summary>Of admins.</summary>
    Admins,

    /// <summary>Of everybody.</summary>
    Everybody,
}
