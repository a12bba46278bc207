using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class SurveyAnswerConfiguration : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.Ignore(a => a.Days);
        builder.Ignore(a => a.Counts);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(a => a.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasIndex(a => new { a.OutletId, a.AnsweredOn });
        builder.HasIndex(a => new { a.OutletId, a.CalledBackDay }).HasFilter("CalledBackDay IS NOT NULL");
        builder.HasIndex(a => a.Ticket).HasFilter("Ticket IS NOT NULL");
        builder.Property(a => a.Key).HasMaxLength(SurveyAnswer.KeyLength);
        builder.Property(a => a.Ticket).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(a => a.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(a => a.Comment).IsPersonal();
        builder.HasIndex(a => a.Customer).HasFilter("Customer IS NOT NULL");
        builder.HasVersion();
        builder.HasImport();
    }
}
