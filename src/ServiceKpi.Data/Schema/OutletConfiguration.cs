using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

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
        AsJson(builder.Property(o => o.FormerRegions));
        AsJson(builder.Property(o => o.FormerZones));
        builder.Property<long>(RollupMarks.CountedColumn);
        builder.Property<long>(RollupMarks.CountedMembersColumn);
        builder.HasVersion();
    }

    private static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> list) => list.HasConversion(
        items => Write(items),
        json => Read<T>(json),
        new ValueComparer<IReadOnlyList<T>>(
            (a, b) => a!.SequenceEqual(b!),
            items => Write(items).GetHashCode(StringComparison.Ordinal)));

    private static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items);

    private static T[] Read<T>(string json) => JsonSerializer.Deserialize<T[]>(json)!;
}
