using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceKpi.Data.Entries;
using ServiceKpi.Data.Locks;
using ServiceKpi.Data.Settings;
using ServiceKpi.Domain.Entries;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Configurations;

/// <summary>The small tables around the facts: comments, locked months, settings, keys and writes received.</summary>
internal sealed class SmallTablesConfiguration
    : IEntityTypeConfiguration<DayComment>,
        IEntityTypeConfiguration<LockedMonth>,
        IEntityTypeConfiguration<StoredSetting>,
        IEntityTypeConfiguration<ProtectionKey>,
        IEntityTypeConfiguration<ReceivedWrite>
{
    public void Configure(EntityTypeBuilder<DayComment> builder)
    {
        builder.ToTable("DayComments");
        builder.Property(c => c.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Words).HasMaxLength(DayComment.TextLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.OutletId, c.Day });
    }

    public void Configure(EntityTypeBuilder<LockedMonth> builder)
    {
        builder.ToTable("LockedMonths");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Who).HasMaxLength(VersionedBuilder.NameLength);
    }

    public void Configure(EntityTypeBuilder<StoredSetting> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(VersionedBuilder.NameLength);
    }

    public void Configure(EntityTypeBuilder<ReceivedWrite> builder)
    {
        builder.ToTable("ReceivedWrites");
        builder.HasKey(w => new { w.AccountId, w.Key });
        builder.Property(w => w.Key).HasMaxLength(ReceivedWrite.KeyLength);
        builder.HasIndex(w => w.At);
    }
}
