using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoFillerTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("servicekpi-demo-").FullName;
    private readonly ServiceProvider services;

    public DemoFillerTests() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(new FixedClock(World.Now))
        .AddKpiData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(directory, "demo.db")};Pooling=False" })
        .BuildServiceProvider();

    private static DemoWorld World => DemoWorld.November;

    public Task InitializeAsync() => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task The_database_says_the_same_as_the_facts()
    {
        await FillAsync();

        var outlets = await services.GetRequiredService<IOutletDirectory>().AllAsync(CancellationToken.None);
        var table = await services.GetRequiredService<IMeasureSource>().ReadAsync(
            [.. outlets.Select(o => o.Id)], [World.LastMonth], CancellationToken.None);

        outlets.Should().HaveCount(12);
        foreach (var outlet in outlets)
        {
            table[outlet.Id, World.LastMonth].Should().Be(World.Measured(outlet.Code, World.LastMonth).Sums, outlet.Code);
            outlet.TradingDays(World.Whole).Should().Be(World.Outlet(outlet.Code).TradingDays(World.Whole));
        }
    }

    private async Task FillAsync()
    {
        await DemoStandards.AddAsync(services.GetRequiredService<IStandards>(), World.Chain.FirstDay, TestActors.Budi, CancellationToken.None);
        await using var store = await services.GetRequiredService<IFactStoreFactory>().OpenAsync(TestActors.Budi, CancellationToken.None);
        await DemoFiller.FillAsync(store, new DemoChain(World.Today, World.Now), CancellationToken.None);
    }
}
