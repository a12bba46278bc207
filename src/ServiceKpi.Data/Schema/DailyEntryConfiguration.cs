using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class DailyEntryConfiguration : IEntityTypeConfiguration<DailyEntry>
{
    public void Configure(EntityTypeBuilder<DailyEntry> builder)
    {
        builder.Ignore(e => e.Days);
        builder.HasKey(e => new { e.OutletId, e.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(e => e.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasVersion();
        builder.HasImport();
    }
}
