using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class SignAnswerConfiguration : IEntityTypeConfiguration<SignAnswer>
{
    public void Configure(EntityTypeBuilder<SignAnswer> builder)
    {
        builder.ToTable("SignAnswers");
        builder.HasOne<Outlet>().WithMany().HasForeignKey(a => a.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AnswerKey, a.Sign }).IsUnique();
        builder.HasIndex(a => new { a.OutletId, a.AnsweredOn });
        builder.Property(a => a.AnswerKey).HasMaxLength(SurveyAnswer.KeyLength);
    }
}
