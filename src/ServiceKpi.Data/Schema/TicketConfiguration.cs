using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    /// <summary>True when the course of the ticket is kept at the desk: then its events say what it states, and no file does.</summary>
    public const string HasCourse = nameof(HasCourse);

    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.Ignore(t => t.Days);
        builder.Ignore(t => t.Counts);
        builder.Ignore(t => t.StatesContacts);
        builder.Ignore(t => t.HasCharge);
        builder.Ignore(t => t.IsEstimateKept);
        builder.Ignore(t => t.HadChoice);
        builder.Ignore(t => t.IsGrave);
        builder.Ignore(t => t.IsFailure);
        builder.Ignore(t => t.IsSettledAtFirstContact);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(t => t.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Number).IsUnique();
        builder.HasIndex(t => new { t.OutletId, t.OpenedDay });
        builder.HasIndex(t => new { t.OutletId, t.FirstResponseDay });
        builder.HasIndex(t => new { t.OutletId, t.ResolvedDay });
        builder.HasIndex(t => new { t.OutletId, t.HandedOverDay }).HasFilter("HandedOverDay IS NOT NULL");
        builder.HasIndex(t => new { t.OutletId, t.PaidDay }).HasFilter("PaidDay IS NOT NULL");
        builder.HasIndex(t => new { t.OutletId, t.AnswerJudgedDay }).HasFilter("AnswerJudgedDay IS NOT NULL");
        builder.HasIndex(t => t.ResolvedDay, "Unsaid").HasFilter("IsReturned IS NULL AND Customer IS NOT NULL AND Exclusion = 0 AND ResolvedDay IS NOT NULL");
        builder.HasIndex(t => t.AnswerDueAt).HasFilter("AnswerJudgedDay IS NULL AND AnswerDueAt IS NOT NULL");
        builder.HasIndex(t => new { t.OutletId, t.Exclusion, t.OpenedAt }, "Waiting").HasFilter("FirstRespondedAt IS NULL AND ResolvedAt IS NULL");
        builder.Property(t => t.Number).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(t => t.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(t => t.Channel).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(t => t.Topic).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasIndex(t => new { t.Customer, t.OpenedAt }).HasFilter("Customer IS NOT NULL");
        builder.Property(t => t.Priority).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(t => t.Intermediary).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(t => t.Segment).HasMaxLength(TextLimits.ShortName);
        builder.Property<bool>(HasCourse);
        builder.HasVersion();
        builder.HasImport();
    }
}
