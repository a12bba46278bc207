namespace ServiceKpi.Web.Access;

/// <summary>Tells whoever serves a circuit that its sign-in has ended, so that it ends at once.</summary>
internal sealed class SessionEnds
{
    /// <summary>A sign-in has ended in this process; those that end elsewhere are found by looking.</summary>
    public event Action<string>? Ended;

    /// <summary>Says that one has ended.</summary>
    public void Tell(string sessionId) => Ended?.Invoke(sessionId);
}
