using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServiceKpi.Data.Accounts;
using ServiceKpi.Data.Attention;
using ServiceKpi.Data.Audit;
using ServiceKpi.Data.Entries;
using ServiceKpi.Data.Events;
using ServiceKpi.Data.Excellence;
using ServiceKpi.Data.Holidays;
using ServiceKpi.Data.Locks;
using ServiceKpi.Data.Maintenance;
using ServiceKpi.Data.Queries;
using ServiceKpi.Data.Queries.Rows;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Data.Settings;
using ServiceKpi.Data.Storage;
using ServiceKpi.Data.Targets;
using ServiceKpi.Data.Views;
using ServiceKpi.Domain.Access;
using ServiceKpi.Domain.Attention;
using ServiceKpi.Domain.Audit;
using ServiceKpi.Domain.Entries;
using ServiceKpi.Domain.Events;
using ServiceKpi.Domain.Excellence;
using ServiceKpi.Domain.Holidays;
using ServiceKpi.Domain.Locks;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Domain.Rows;
using ServiceKpi.Domain.Targets;

namespace ServiceKpi.Data;

/// <summary>Puts the data layer behind the domain's ports.</summary>
public static class DataServices
{
    /// <summary>Adds everything that reads and writes the database the options name; the clock is somebody else's.</summary>
    public static IServiceCollection AddKpiData(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(new ConfiguredOrganisation(new Organisation()));
        services.TryAddSingleton<IActorSource, CommandLineActor>();
        services.AddAccounts();
        return services
            .AddSingleton(options)
            .AddSingleton<AuditTrail>()
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
