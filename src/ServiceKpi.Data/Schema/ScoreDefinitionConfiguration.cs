using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class ScoreDefinitionConfiguration : IEntityTypeConfiguration<ScoreDefinition>
{
    public void Configure(EntityTypeBuilder<ScoreDefinition> builder)
    {
        builder.ToTable("ScoreDefinitions");
        builder.Property(s => s.Name).HasMaxLength(ScoreDefinition.NameLength);
        builder.HasIndex(s => s.From);
        builder.Property(s => s.Parts).HasConversion(
            parts => JsonSerializer.Serialize(parts.Select(p => new Part(p.KpiId, p.Weight, p.FloorHundredths)), JsonSerializerOptions.Default),
            json => Read(json),
            new ValueComparer<IReadOnlyList<ScorePart>>(
                (one, other) => one!.SequenceEqual(other!),
                parts => parts.Aggregate(0, (hash, part) => HashCode.Combine(hash, part)),
                parts => parts));
    }

    private static IReadOnlyList<ScorePart> Read(string json) =>
        [.. JsonSerializer.Deserialize<Part[]>(json)!.Select(p => new ScorePart(p.Kpi, p.Weight, p.Floor))];

    private sealed record Part(string Kpi, int Weight, long Floor);
}
