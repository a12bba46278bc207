using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <summary>
/// The database. <see cref="StoreAsync"/> is the way to change it: it counts the touched days anew and writes the change down, in one
/// transaction (<c>Saving/SaveSteps</c>).
/// </summary>
internal abstract class KpiDbContext(DbContextOptions options, WriterGate gate, ISaver saver, TimeProvider clock) : DbContext(options)
{
    /// <summary>The name of the column that grows with every change of a row.</summary>
    public const string VersionColumn = "Version";

    /// <summary>What the time of a change is taken from.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The gate that writers of an embedded file pass one by one.</summary>
    public WriterGate Gate => gate;

    /// <summary>True where what is stored is no news: nobody is asked about it, and no program told. A file that is taken back is none, as it was none when it came.</summary>
    public bool IsNoNews { get; set; }

    /// <summary>Stores what is tracked as changed, all of it or nothing; after a failure the context tracks nothing any more.</summary>
    /// <param name="why">Who stores it, and the reason.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    /// <exception cref="LockedMonthException">It would alter a locked month.</exception>
    public Task StoreAsync(Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        return saver.StoreAsync(this, why, cancellationToken);
    }

    /// <summary>Stores rows of which nobody keeps a history, such as sign-ins; any other is refused.</summary>
    /// <exception cref="InvalidOperationException">Another row is changed: that needs <see cref="StoreAsync"/>.</exception>
    public sealed override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries().Count(e => e.State != EntityState.Unchanged);
        await saver.StoreAsync(this, why: null, cancellationToken);
        return changed;
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous.");

    /// <summary>
    /// Stores the rows and nothing else: the step of that name, and what is no change of anybody's, or of so many rows that it counts
    /// and writes down for itself (an import).
    /// </summary>
    internal Task<int> SaveRowsAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(VersionColumn) is not null)
            {
                var version = entry.Property(VersionColumn);
                version.CurrentValue = (int)version.OriginalValue! + 1;
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>How many values one command may bring: with more rows at once there are fewer round trips.</summary>
    public abstract int ValuesAtOnce { get; }

    /// <summary>Begins what a writer does in its turn; the database is waited for as long as the turn allows.</summary>
    public virtual Task<IDbContextTransaction> BeginAsync(
        WriterGate.Turn turn, IsolationLevel isolation, CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(isolation, cancellationToken);

    /// <inheritdoc cref="BeginAsync(WriterGate.Turn, IsolationLevel, CancellationToken)"/>
    public Task<IDbContextTransaction> BeginAsync(WriterGate.Turn turn, CancellationToken cancellationToken) =>
        BeginAsync(turn, IsolationLevel.Unspecified, cancellationToken);

    /// <summary>Begins to read, until the context ends, what is stored at one moment; nobody waits for it.</summary>
    /// <exception cref="NotSupportedException">The database does not allow it.</exception>
    public abstract Task BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>The last id that a table gave to a row, which may be gone; none before the first.</summary>
    public abstract Task<long?> LastIdAsync(string table, CancellationToken cancellationToken);

    /// <summary>Lets rows bring their ids to a table, or no longer, where they may not always; one table at a time.</summary>
    public virtual Task TakeIdsAsync(string table, bool taken, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets a table go on giving ids after one that another database gave last.</summary>
    public abstract Task GiveIdsAfterAsync(string table, long lastId, CancellationToken cancellationToken);

    /// <summary>Refuses a database that would not keep safely what is saved in it.</summary>
    /// <exception cref="NotSupportedException">It would not.</exception>
    public virtual Task RequireSafeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when whoever reads waits for those who write, which an administrator of the database can mend.</summary>
    public virtual Task<bool> ReadersWaitAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Keeps other writers of these outlets' rollups waiting until the transaction ends.</summary>
    public abstract Task LockOutletsAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KpiDbContext).Assembly);
    }

    /// <summary>Makes a method of <see cref="StoredText"/> known, for the provider to say what it is there.</summary>
    protected static DbFunctionBuilder MapFunction(ModelBuilder modelBuilder, string name)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        return modelBuilder.HasDbFunction(typeof(StoredText).GetMethod(name)!);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>The outlets.</summary>
    public DbSet<Outlet> Outlets => Set<Outlet>();

    /// <summary>What staff entered a day.</summary>
    public DbSet<DailyEntry> DailyEntries => Set<DailyEntry>();

    /// <summary>The tickets.</summary>
    public DbSet<Ticket> Tickets => Set<Ticket>();

    /// <summary>The survey answers.</summary>
    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    /// <summary>The memberships.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>The promotion events.</summary>
    public DbSet<PromotionEvent> PromotionEvents => Set<PromotionEvent>();

    /// <summary>The measures per outlet and day.</summary>
    public DbSet<OutletDay> OutletDays => Set<OutletDay>();

    /// <summary>The histograms per outlet and day.</summary>
    public DbSet<OutletDayDurations> OutletDayDurations => Set<OutletDayDurations>();

    /// <summary>The tickets opened per outlet, day and topic.</summary>
    public DbSet<OutletDayTopic> OutletDayTopics => Set<OutletDayTopic>();

    /// <summary>When what is counted in each month last changed.</summary>
    public DbSet<CountedMonth> CountedMonths => Set<CountedMonth>();

    /// <summary>Who may sign in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Their passkeys.</summary>
    public DbSet<IdentityUserPasskey<int>> Passkeys => Set<IdentityUserPasskey<int>>();

    /// <summary>What was changed by whom.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The comments on days.</summary>
    public DbSet<DayComment> DayComments => Set<DayComment>();

    /// <summary>The months that nobody may change.</summary>
    public DbSet<LockedMonth> LockedMonths => Set<LockedMonth>();

    /// <summary>The same, read so that no other is added before the transaction ends.</summary>
    public virtual IQueryable<LockedMonth> HeldLocks => LockedMonths;

    /// <summary>The locked months; nobody adds one before the transaction ends.</summary>
    public async Task<MonthLocks> LocksAsync(CancellationToken cancellationToken)
    {
        var months = await HeldLocks.Select(m => m.Month).ToListAsync(cancellationToken);
        return months.Count == 0 ? MonthLocks.None : new MonthLocks(months);
    }

    /// <summary>The versions of the excellence score.</summary>
    public DbSet<ScoreDefinition> ScoreDefinitions => Set<ScoreDefinition>();

    /// <summary>The same, read so that nobody else adds one before the transaction ends.</summary>
    public virtual IQueryable<ScoreDefinition> HeldScores => ScoreDefinitions;

    /// <summary>What the organisation has chosen.</summary>
    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    /// <summary>The keys that protect cookies and links.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>The files that were imported.</summary>
    public DbSet<StoredImport> Imports => Set<StoredImport>();

    /// <summary>What they replaced.</summary>
    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();

    /// <summary>The writes that must not be done twice.</summary>
    public DbSet<ReceivedWrite> ReceivedWrites => Set<ReceivedWrite>();
}

/// <summary>Stores what a context tracks as changed: the one way from a change to the database.</summary>
internal interface ISaver
{
    /// <summary>Stores all of it or nothing; after a failure the context tracks nothing any more.</summary>
    /// <param name="context">The context.</param>
    /// <param name="why">Who stores it, and the reason; none for rows of which nobody keeps a history.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    Task StoreAsync(KpiDbContext context, Because? why, CancellationToken cancellationToken);
}

/// <summary>
/// How queries look at stored texts, the same on each database. Both are SQL only: each provider says what they are there.
/// </summary>
internal static class StoredText
{
    /// <summary>True when the words are in the text, whatever their case.</summary>
    public static bool Holds(string? text, string words) => throw new NotSupportedException($"{nameof(Holds)} is for queries.");

    /// <summary>
    /// The text, to be looked for in a list by its code points: a list comes with the collation of the database, and SQL Server
    /// refuses to compare two (https://github.com/dotnet/efcore/issues/32147).
    /// </summary>
    public static string ByCodePoint(string text) => throw new NotSupportedException($"{nameof(ByCodePoint)} is for queries.");
}
