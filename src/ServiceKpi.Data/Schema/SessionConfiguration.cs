using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    private const int StampLength = 64;

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Id).HasMaxLength(Session.IdLength);
        builder.Property(s => s.Stamp).HasMaxLength(StampLength);
        builder.Property(s => s.Browser).HasMaxLength(Session.BrowserLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}
