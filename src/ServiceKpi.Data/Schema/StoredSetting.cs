using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>A choice of the organisation, as JSON.</summary>
internal sealed class StoredSetting
{
    /// <summary>What was chosen.</summary>
    public required string Name { get; init; }

    /// <summary>The choice.</summary>
    public required string Value { get; set; }
}

internal sealed class StoredSettingConfiguration : IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredSetting> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
    }
}
