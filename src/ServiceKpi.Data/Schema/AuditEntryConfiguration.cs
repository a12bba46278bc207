using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    /// <summary>The trigger that refuses to change or remove an entry; the migrations make it.</summary>
    public const string Trigger = "AuditEntriesAreAppendOnly";

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries", table => table.HasTrigger(Trigger));
        builder.Property(e => e.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(e => e.Origin).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(e => e.What).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(e => e.Key).HasMaxLength(AuditEntry.KeyLength);
        builder.HasIndex(e => new { e.OutletId, e.Day });
    }
}
