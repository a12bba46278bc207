using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class OutletDayConfiguration
    : IEntityTypeConfiguration<OutletDay>,
        IEntityTypeConfiguration<OutletDayDurations>,
        IEntityTypeConfiguration<OutletDayTopic>
{
    public void Configure(EntityTypeBuilder<OutletDay> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        foreach (var measure in MeasureSums.All)
        {
            builder.Property<long>(measure.ToString());
        }
    }

    public void Configure(EntityTypeBuilder<OutletDayDurations> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        foreach (var distribution in MeasureSums.Distributions)
        {
            builder.Property<byte[]>(distribution.ToString()).IsRequired();
        }
    }

    public void Configure(EntityTypeBuilder<OutletDayTopic> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day, d.Topic });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Topic).HasMaxLength(VersionedBuilder.NameLength);
    }
}
