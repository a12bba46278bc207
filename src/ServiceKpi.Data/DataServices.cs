using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Data;

/// <summary>Puts the data layer behind the domain's ports.</summary>
public static class DataServices
{
    /// <summary>Contexts of a database, for whoever needs nothing else of it.</summary>
    public static KpiContexts Contexts(DatabaseOptions options, TimeProvider clock) => new(options, new SaveSteps(), clock);

    /// <summary>Adds everything that reads and writes the database the options name; the clock is somebody else's.</summary>
    public static IServiceCollection AddKpiData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(new ConfiguredOrganisation(new Organisation()));
        services.TryAddSingleton<IActorSource, CommandLineActor>();
        services.AddAccounts();
        return services
            .AddSingleton(options)
            .AddSingleton<ISaver, SaveSteps>()
            .AddSingleton<KpiContexts>()
            .AddSingleton<IDbContextFactory<KpiDbContext>>(provider => provider.GetRequiredService<KpiContexts>())
            .AddSingleton<IKpiContexts>(provider => provider.GetRequiredService<KpiContexts>())
            .AddSingleton<DatabaseMigrator>()
            .AddSingleton<IFactStoreFactory, FactStoreFactory>()
            .AddSingleton<IOrganisationBook, OrganisationBook>()
            .AddSingleton<IOutletBook, OutletBook>()
            .AddSingleton<IHolidayBook, HolidayBook>()
            .AddSingleton<IScoreVersions, ScoreVersions>()
            .AddSingleton<StoredTargets>()
            .AddSingleton<ITargetBook>(provider => provider.GetRequiredService<StoredTargets>())
            .AddSingleton<ISavedViews, SavedViews>()
            .AddSingleton<IAuditReader, AuditReader>()
            .AddSingleton<IMonthLockBook, MonthLockBook>()
            .AddSingleton<WriteReceipts>()
            .AddSingleton<IDayBook, DayBook>()
            .AddSingleton<IDayComments, DayComments>()
            .AddSingleton<IEventBook, EventBook>()
            .AddSingleton<IOutletDirectory, OutletDirectory>()
            .AddSingleton(MonthBlockOptions.Usual)
            .AddSingleton<MonthBlocks>()
            .AddSingleton<MemberBook>()
            .AddSingleton<IMeasureSource, MeasureSource>()
            .AddSingleton<IFactReader, FactReader>()
            .AddSingleton<IFactRows, FactRows>()
            .AddSingleton<IBreakdownReader, BreakdownReader>()
            .AddSingleton<IDismissals, Dismissals>()
            .AddSingleton<RollupVerifier>();
    }
}
