using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class ImprovementConfiguration : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> builder)
    {
        builder.ToTable("Improvements");
        builder.Ignore(i => i.Words);
        builder.Property(i => i.What).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(i => i.KpiId).HasMaxLength(TextLimits.Code);
        builder.Property(i => i.Owner).HasMaxLength(TextLimits.PersonName);
        builder.Property(i => i.Learned).HasMaxLength(TextLimits.AttentionNote);
        builder.Property(i => i.OutletIds).HasConversion(
            ids => JsonSerializer.Serialize(ids, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<int[]>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<int>>((one, other) => one!.SequenceEqual(other!), ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), ids => ids));
        builder.HasVersion();
    }
}
