using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>What is in a file of a ticket; its event says the rest. It goes when it is taken back or its customer is erased.</summary>
internal sealed class StoredAttachment
{
    /// <summary>The length of an id, in characters.</summary>
    public const int IdLength = 32;

    /// <inheritdoc cref="Attachment.Id"/>
    public required string Id { get; init; }

    /// <summary>The ticket.</summary>
    public long TicketId { get; private set; }

    /// <summary>The ticket.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>What is in it.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class StoredAttachmentConfiguration : IEntityTypeConfiguration<StoredAttachment>
{
    public void Configure(EntityTypeBuilder<StoredAttachment> builder)
    {
        builder.ToTable("Attachments");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).HasMaxLength(StoredAttachment.IdLength);
        builder.Property(a => a.Content).IsPersonal();
        builder.HasOne(a => a.Ticket).WithMany().HasForeignKey(a => a.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
