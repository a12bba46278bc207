using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>How files of some headings were read the last time.</summary>
internal sealed class StoredImportChoices
{
    /// <summary>The length of a shape, in characters.</summary>
    public const int ShapeLength = 64;

    /// <inheritdoc cref="ImportChoices.ShapeOf"/>
    public required string Shape { get; init; }

    /// <summary>How, as a JSON object.</summary>
    public string Choices { get; set; } = "";

    /// <inheritdoc cref="RecalledChoices.At"/>
    public DateTime At { get; set; }

    /// <inheritdoc cref="RecalledChoices.Who"/>
    public string Who { get; set; } = "";
}

internal sealed class StoredImportChoicesConfiguration : IEntityTypeConfiguration<StoredImportChoices>
{
    public void Configure(EntityTypeBuilder<StoredImportChoices> builder)
    {
        builder.ToTable("ImportChoices");
        builder.HasKey(c => c.Shape);
        builder.Property(c => c.Shape).HasMaxLength(StoredImportChoices.ShapeLength);
        builder.Property(c => c.Who).HasMaxLength(VersionedBuilder.NameLength);
    }
}
