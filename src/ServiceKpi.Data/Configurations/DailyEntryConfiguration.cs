using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Configurations;

internal sealed class DailyEntryConfiguration : IEntityTypeConfiguration<DailyEntry>
{
    public void Configure(EntityTypeBuilder<DailyEntry> builder)
    {
        builder.Ignore(e => e.Days);
        builder.HasKey(e => new { e.OutletId, e.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(e => e.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasVersion();
    }
}
