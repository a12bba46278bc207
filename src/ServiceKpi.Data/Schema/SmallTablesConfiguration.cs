using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>The small tables around the facts.</summary>
internal sealed class SmallTablesConfiguration
    : IEntityTypeConfiguration<DayComment>,
        IEntityTypeConfiguration<LockedMonth>,
        IEntityTypeConfiguration<StoredSetting>,
        IEntityTypeConfiguration<ProtectionKey>,
        IEntityTypeConfiguration<ReceivedWrite>,
        IEntityTypeConfiguration<HolidayOccurrence>,
        IEntityTypeConfiguration<Dismissal>,
        IEntityTypeConfiguration<SavedView>
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

    public void Configure(EntityTypeBuilder<HolidayOccurrence> builder)
    {
        builder.ToTable("Holidays");
        builder.Property(h => h.Name).HasMaxLength(HolidayOccurrence.NameLength);
        builder.HasIndex(h => new { h.Day, h.Name }).IsUnique();
        builder.HasVersion();
    }

    public void Configure(EntityTypeBuilder<Dismissal> builder)
    {
        builder.ToTable("Dismissals");
        builder.Property(d => d.Key).HasMaxLength(Dismissal.KeyLength);
        builder.Property(d => d.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(d => d.Note).HasMaxLength(Dismissal.NoteLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        builder.Property(v => v.Address).HasMaxLength(SavedView.AddressLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.AccountId, v.Name }).IsUnique();
    }
}
