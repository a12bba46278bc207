using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>What a card is found by: the beginning of a name, of a word in it, of a code, a telephone number or its reverse.</summary>
internal sealed class CustomerKey
{
    /// <summary>The longest text, in characters; of longer ones the beginning is enough.</summary>
    public const int Length = 100;

    /// <summary>The card that has the text.</summary>
    public required int SourceId { get; init; }

    /// <summary>The card that is found: the same, or the one that stands for it.</summary>
    public required int CustomerId { get; init; }

    /// <summary>The text, as <see cref="CustomerKeys"/> folds it.</summary>
    public required string Text { get; init; }
}

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("Customers");
        builder.Ignore(c => c.Called);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => c.Phone).HasFilter("Phone IS NOT NULL");
        builder.HasIndex(c => c.Mail).HasFilter("Mail IS NOT NULL");
        builder.HasIndex(c => c.MergedInto).HasFilter("MergedInto IS NOT NULL");
        builder.HasIndex(c => c.ErasedAt).HasFilter("ErasedAt IS NOT NULL");
        builder.Property(c => c.Code).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.MergedInto).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Segment).HasMaxLength(TextLimits.ShortName);
        builder.Property(c => c.CareNoteBy).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Name).HasMaxLength(VersionedBuilder.NameLength).IsPersonal();
        builder.Property(c => c.Phone).HasMaxLength(TextLimits.Phone).IsPersonal();
        builder.Property(c => c.Mail).HasMaxLength(VersionedBuilder.NameLength).IsPersonal();
        builder.Property(c => c.Language).HasMaxLength(TextLimits.Language).IsPersonal();
        builder.Property(c => c.CareNote).HasMaxLength(TextLimits.CareNote).IsPersonal();
        builder.Property(c => c.Contacts).IsPersonal().HasConversion(
            contacts => JsonSerializer.Serialize(contacts, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ContactPerson[]>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<ContactPerson>>(
                (one, other) => one!.SequenceEqual(other!),
                contacts => contacts.Aggregate(0, (hash, contact) => HashCode.Combine(hash, contact)),
                contacts => contacts));
        builder.HasVersion();
        builder.HasImport();
    }
}

internal sealed class CustomerKeyConfiguration : IEntityTypeConfiguration<CustomerKey>
{
    public void Configure(EntityTypeBuilder<CustomerKey> builder)
    {
        builder.ToTable("CustomerKeys");
        builder.HasKey(k => new { k.SourceId, k.Text });
        builder.HasIndex(k => new { k.Text, k.CustomerId });
        builder.HasOne<Customer>().WithMany().HasForeignKey(k => k.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(k => k.Text).HasMaxLength(CustomerKey.Length).IsPersonal();
    }
}

internal sealed class SegmentConfiguration : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.ToTable("Segments");
        builder.Ignore(s => s.Rule);
        builder.HasIndex(s => s.Name).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(TextLimits.ShortName);
        builder.HasVersion();
    }
}
