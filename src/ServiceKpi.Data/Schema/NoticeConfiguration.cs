using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Uid).HasMaxLength(Notice.UidLength);
        builder.Property(n => n.Key).HasMaxLength(Notice.KeyLength);
        builder.Property(n => n.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(n => n.Fault).HasMaxLength(Notice.FaultLength).IsPersonal();
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(n => n.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => new { n.State, n.NextTryAt });
        builder.HasIndex(n => n.EndedAt).HasFilter("EndedAt IS NOT NULL");
        builder.HasIndex(n => n.Customer).HasFilter("Customer IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.ToTable("Mailboxes");
        builder.HasKey(m => m.AccountId);
        builder.Property(m => m.AccountId).ValueGeneratedNever();
        builder.Property(m => m.Address).HasMaxLength(Mailbox.AddressLength);
        builder.Property(m => m.Language).HasMaxLength(TextLimits.Language);
        builder.HasOne<Account>().WithOne().HasForeignKey<Mailbox>(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasVersion();
    }
}
