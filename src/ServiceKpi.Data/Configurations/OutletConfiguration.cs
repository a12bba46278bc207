using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceKpi.Data.Rollups;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Configurations;

internal sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.Ignore(o => o.Zone);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.Code).HasMaxLength(Outlet.CodeLength);
        builder.Property(o => o.TimeZone).HasMaxLength(Outlet.CodeLength);
        builder.Property(o => o.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.Region).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.City).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.Hours).HasConversion(
            hours => OpeningHoursJson.Write(hours),
            json => OpeningHoursJson.Read(json),
            new ValueComparer<OpeningHours>(
                (a, b) => OpeningHoursJson.Write(a!) == OpeningHoursJson.Write(b!),
                hours => OpeningHoursJson.Write(hours).GetHashCode(StringComparison.Ordinal)));
        builder.Property(o => o.FormerRegions).HasConversion(
            regions => WriteRegions(regions),
            json => ReadRegions(json),
            new ValueComparer<IReadOnlyList<FormerRegion>>(
                (a, b) => a!.SequenceEqual(b!),
                regions => WriteRegions(regions).GetHashCode(StringComparison.Ordinal)));
        builder.Property<long>(RollupMarks.CountedColumn);
        builder.Property<long>(RollupMarks.CountedMembersColumn);
        builder.HasVersion();
    }

    private static string WriteRegions(IReadOnlyList<FormerRegion> regions) => JsonSerializer.Serialize(regions);

    private static FormerRegion[] ReadRegions(string json) => JsonSerializer.Deserialize<FormerRegion[]>(json)!;
}
