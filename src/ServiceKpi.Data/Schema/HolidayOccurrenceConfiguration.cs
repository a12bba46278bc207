using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class HolidayOccurrenceConfiguration : IEntityTypeConfiguration<HolidayOccurrence>
{
    public void Configure(EntityTypeBuilder<HolidayOccurrence> builder)
    {
        builder.ToTable("Holidays");
        builder.Property(h => h.Name).HasMaxLength(HolidayOccurrence.NameLength);
        builder.HasIndex(h => new { h.Day, h.Name }).IsUnique();
        builder.HasVersion();
    }
}
