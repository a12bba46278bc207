using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class DismissalConfiguration : IEntityTypeConfiguration<Dismissal>
{
    public void Configure(EntityTypeBuilder<Dismissal> builder)
    {
        builder.ToTable("Dismissals");
        builder.Property(d => d.Key).HasMaxLength(Dismissal.KeyLength);
        builder.Property(d => d.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(d => d.Note).HasMaxLength(Dismissal.NoteLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.Key).IsUnique();
    }
}
