namespace ServiceKpi.Data.Schema;

/// <summary>A choice of the organisation, as JSON.</summary>
public sealed class StoredSetting
{
    /// <summary>What was chosen.</summary>
    public required string Name { get; init; }

    /// <summary>The choice.</summary>
    public required string Value { get; set; }
}
