namespace Microsoft.SqlServer.Server;

/// <summary>
/// Stands in for the type of the same name in the package Microsoft.SqlServer.Server, which Microsoft.Data.SqlClient
/// names for CLR user types. No column here has one, so only the shape is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}
