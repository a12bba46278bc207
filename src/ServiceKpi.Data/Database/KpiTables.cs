using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Database;

/// <content>Its tables.</content>
public abstract partial class KpiDbContext
{
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

    /// <summary>The versions of the excellence score.</summary>
    public DbSet<ScoreDefinition> ScoreDefinitions => Set<ScoreDefinition>();

    /// <summary>The same, read so that nobody else adds one before the transaction ends.</summary>
    public virtual IQueryable<ScoreDefinition> HeldScores => ScoreDefinitions;

    /// <summary>What the organisation has chosen.</summary>
    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    /// <summary>The keys that protect cookies and links.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>The writes that must not be done twice.</summary>
    public DbSet<ReceivedWrite> ReceivedWrites => Set<ReceivedWrite>();
}
