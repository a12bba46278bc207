using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    /// <summary>The longest id of a KPI that a column has room for.</summary>
    private const int KpiLength = 64;

    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("Targets");
        builder.Ignore(t => t.Kpi).Ignore(t => t.Level).Ignore(t => t.Value).Ignore(t => t.Limit);
        builder.Property(t => t.KpiId).HasMaxLength(KpiLength);
        builder.Property(t => t.Region).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(t => t.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.KpiId, t.Scope, t.Region, t.From }).IsUnique();
        builder.HasVersion();
    }
}
