using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Configurations;

internal sealed class PromotionEventConfiguration : IEntityTypeConfiguration<PromotionEvent>
{
    public void Configure(EntityTypeBuilder<PromotionEvent> builder)
    {
        builder.HasOne<Outlet>().WithMany().HasForeignKey(e => e.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.Scope, e.StartsOn, e.Name }).IsUnique();
        builder.Property(e => e.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
    }
}
