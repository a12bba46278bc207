using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>A key that protects cookies and links, in the form the framework writes it.</summary>
internal sealed class ProtectionKey
{
    /// <summary>The name of the key.</summary>
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(VersionedBuilder.NameLength);
    }
}
