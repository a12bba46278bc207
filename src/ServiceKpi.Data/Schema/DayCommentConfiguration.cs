using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class DayCommentConfiguration : IEntityTypeConfiguration<DayComment>
{
    public void Configure(EntityTypeBuilder<DayComment> builder)
    {
        builder.ToTable("DayComments");
        builder.Property(c => c.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Words).HasMaxLength(DayComment.TextLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.OutletId, c.Day });
    }
}
