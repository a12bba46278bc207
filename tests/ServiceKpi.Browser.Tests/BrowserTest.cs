namespace ServiceKpi.Browser.Tests;

/// <summary>A test that looks at the site. What it opened is closed when it ends: a page left open keeps its circuit, and a processor, busy.</summary>
[Collection(Browsing.Name)]
public abstract class BrowserTest(DemoSite site) : IAsyncLifetime
{
    /// <summary>The site, and the browser to see it with.</summary>
    protected DemoSite Site => site;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync() => site.CloseAllAsync();
}

/// <summary>The tests that share the one site.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<DemoSite>
{
    public const string Name = "browsing";
}
