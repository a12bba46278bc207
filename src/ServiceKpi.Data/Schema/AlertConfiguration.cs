using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>, IEntityTypeConfiguration<AlertCourse>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("Alerts");
        builder.Property(a => a.KpiId).HasMaxLength(TextLimits.Code);
        builder.Property(a => a.OutletIds).HasConversion(
            ids => JsonSerializer.Serialize(ids, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<int[]>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<int>>((one, other) => one!.SequenceEqual(other!), ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), ids => ids));
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => a.JudgedOn);
    }

    public void Configure(EntityTypeBuilder<AlertCourse> builder)
    {
        builder.ToTable("AlertCourses");
        builder.HasKey(c => new { c.AlertId, c.OutletId });
        builder.HasOne<Alert>().WithMany().HasForeignKey(c => c.AlertId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Cascade);
    }
}
