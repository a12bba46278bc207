using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class PromotionEventConfiguration : IEntityTypeConfiguration<PromotionEvent>
{
    public void Configure(EntityTypeBuilder<PromotionEvent> builder)
    {
        builder.HasOne<Outlet>().WithMany().HasForeignKey(e => e.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.Scope, e.StartsOn, e.Name }).IsUnique();
        builder.Property(e => e.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
        builder.HasImport();
    }
}
