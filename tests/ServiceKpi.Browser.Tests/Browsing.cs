namespace ServiceKpi.Browser.Tests;

/// <summary>The tests that share the one site.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<DemoSite>
{
    public const string Name = "browsing";
}
