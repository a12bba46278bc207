using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>A month whose numbers nobody may change.</summary>
internal sealed class LockedMonth
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>When it was locked, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who locked it.</summary>
    public required string Who { get; init; }
}

internal sealed class LockedMonthConfiguration : IEntityTypeConfiguration<LockedMonth>
{
    public void Configure(EntityTypeBuilder<LockedMonth> builder)
    {
        builder.ToTable("LockedMonths");
        builder.HasKey(m => m.Month);
        builder.Property(m => m.Who).HasMaxLength(VersionedBuilder.NameLength);
    }
}
