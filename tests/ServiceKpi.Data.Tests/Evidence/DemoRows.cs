namespace ServiceKpi.Data.Tests.Evidence;

/// <summary>The tests that share the one filled demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRows : ICollectionFixture<DemoDatabase>
{
    public const string Name = "demo rows";
}
