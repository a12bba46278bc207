using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Data;

/// <summary>Puts the data layer behind the domain's ports.</summary>
public static class DataServices
{
    /// <summary>Contexts of a database, for whoever needs nothing else of it.</summary>
    internal static KpiContexts Contexts(DatabaseOptions options, TimeProvider clock) => new(options, new SaveSteps(), clock);

    /// <summary>Brings a database to the form this version of the product needs; its file lock is the caller's.</summary>
    /// <returns>The names of the migrations that were missing.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        DatabaseOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var contexts = Contexts(options, clock);
        return await new DatabaseMigrator(contexts).MigrateAsync(cancellationToken);
    }

    /// <summary>Adds the questions whether the database answers and has room, each by the name of what is wrong otherwise.</summary>
    public static IHealthChecksBuilder AddDatabase(this IHealthChecksBuilder checks, TimeSpan patience) => checks
        .AddCheck<DatabaseAnswers>("database-does-not-answer", timeout: patience)
        .AddCheck<DiskHasRoom>("disk-full", timeout: patience);

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
            .AddSingleton(provider => new DatabaseMigrator(provider.GetRequiredService<KpiContexts>()))
            .AddSingleton<IFactStoreFactory, FactStoreFactory>()
            .AddSingleton(provider => new CsvImporter(
                provider.GetRequiredService<IFactStoreFactory>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ImportLimits>()))
            .AddSingleton(provider => new RowWriter(
                provider.GetRequiredService<IFactStoreFactory>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ImportLimits>()))
            .AddSingleton(provider => new ImportMemory(provider.GetRequiredService<KpiContexts>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new PastImports(provider.GetRequiredService<KpiContexts>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new KindFiles(provider.GetRequiredService<KpiContexts>()))
            .AddSingleton(provider => new ArchiveWriter(provider.GetRequiredService<KpiContexts>(), provider.GetRequiredService<TimeProvider>()))
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
            .AddSingleton<ICustomers, CustomerCards>()
            .AddSingleton<ISegments, SegmentBook>()
            .AddSingleton<IStandards, StandardStore>()
            .AddSingleton<IGuidance, GuidanceStore>()
            .AddSingleton<IDesk, Desk>()
            .AddSingleton<GivenAnswers>()
            .AddSingleton<IAsking, Asking>()
            .AddSingleton<IVoices, VoiceStore>()
            .AddSingleton<ISignAnswers, SignAnswers>()
            .AddSingleton<ICommentTopics, CommentTopics>()
            .AddSingleton<IOutbox, Outbox>()
            .AddSingleton<IMailboxes, Mailboxes>()
            .AddSingleton<IAlerts, AlertBook>()
            .AddSingleton<IWebhooks, WebhookBook>()
            .AddSingleton<IMailedQuestions, MailedQuestions>()
            .AddSingleton<IImprovements, ImprovementBook>()
            .AddSingleton<IDeskNews, DeskNews>()
            .AddSingleton<IDayComments, DayComments>()
            .AddSingleton<IEventBook, EventBook>()
            .AddSingleton<IOutletDirectory, OutletDirectory>()
            .AddSingleton(MonthBlockOptions.Usual)
            .AddSingleton<MonthBlocks>()
            .AddSingleton<MemberBook>()
            .AddSingleton<WaitingCounts>()
            .AddSingleton<IMeasureSource, MeasureSource>()
            .AddSingleton<SliceReader>()
            .AddSingleton<ISliceSource, SliceSource>()
            .AddSingleton<IFactReader, FactReader>()
            .AddSingleton<IFactRows, FactRows>()
            .AddSingleton<IBreakdownReader, BreakdownReader>()
            .AddSingleton<IDismissals, Dismissals>()
            .AddSingleton(provider => new Timekeeper(provider.GetRequiredService<KpiContexts>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new RollupVerifier(provider.GetRequiredService<KpiContexts>()));
    }
}
