namespace ServiceKpi.Data.Schema;

/// <summary>A key that protects cookies and links, in the form the framework writes it.</summary>
public sealed class ProtectionKey
{
    /// <summary>The name of the key.</summary>
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    public required string Xml { get; init; }
}
