using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class StandardConfiguration : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.ToTable("Standards");
        builder.Ignore(s => s.Scope).Ignore(s => s.Demand);
        builder.Property(s => s.Topic).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(s => s.Segment).HasMaxLength(TextLimits.ShortName);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(s => s.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Place, s.Topic, s.Segment, s.From }).IsUnique();
        builder.HasVersion();
    }
}
