using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasOne<Outlet>().WithMany().HasForeignKey(m => m.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.OutletId, m.Customer, m.JoinedOn }).IsUnique();
        builder.Property(m => m.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasIndex(m => m.Customer);
        builder.HasVersion();
        builder.HasImport();
    }
}
