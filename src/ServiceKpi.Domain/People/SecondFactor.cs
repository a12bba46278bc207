namespace ServiceKpi.Domain.People;

/// <summary>What somebody has beside a password.</summary>
/// <param name="HasApp">An authenticator app.</param>
/// <param name="HasPasskey">A passkey, which is two factors in one.</param>
public readonly record struct SecondFactor(bool HasApp, bool HasPasskey)
{
    /// <summary>What is to be done before anything else.</summary>
    /// <param name="demand">Of whom a second factor is demanded.</param>
    /// <param name="role">What they do for the organisation.</param>
    /// <param name="isConfirmed">True when they showed a second factor as they signed in.</param>
    public Awaited Asks(SecondFactorDemand demand, Role role, bool isConfirmed)
    {
        var isDemanded = demand == SecondFactorDemand.Everybody || (demand == SecondFactorDemand.Admins && role == Role.Admin);
        if (isDemanded && !HasApp && !HasPasskey)
        {
            return Awaited.SetUp;
        }

        return !isConfirmed && (HasApp || (isDemanded && HasPasskey)) ? Awaited.SecondStep : Awaited.Nothing;
    }
}
