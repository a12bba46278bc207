namespace ServiceKpi.TestKit;

/// <summary>The audit trail of a test that makes its context by hand.</summary>
public static class TestTrail
{
    /// <summary>The trail.</summary>
    public static AuditTrail Here { get; } = new(TimeProvider.System);
}
