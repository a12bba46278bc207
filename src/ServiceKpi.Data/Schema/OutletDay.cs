using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>
/// The rollup row of an outlet and day. Its measures are columns without a property, one for each member of
/// <see cref="ServiceKpi.Domain.Measures.Measure"/>, named as it.
/// </summary>
internal sealed class OutletDay
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }
}

/// <summary>
/// The histograms of an outlet and day that has any durations, as their own bytes: columns without a property, one for each member
/// of <see cref="ServiceKpi.Domain.Measures.Distribution"/>, named as it.
/// </summary>
internal sealed class OutletDayDurations
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }
}

/// <summary>The tickets opened at an outlet on a day about one topic.</summary>
internal sealed class OutletDayTopic
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The topic; empty for tickets without one.</summary>
    public string Topic { get; set; } = "";

    /// <summary>How many tickets.</summary>
    public long Tickets { get; set; }
}

/// <summary>
/// A calendar month of an outlet in which anything counted has changed, and what the outlet's number of changes was after the last
/// such change: what was read of the month at that number or a later one is right.
/// </summary>
internal sealed class CountedMonth
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; set; }

    /// <summary>The outlet's number of changes.</summary>
    public long Counted { get; set; }
}

internal sealed class OutletDayConfiguration
    : IEntityTypeConfiguration<OutletDay>,
        IEntityTypeConfiguration<OutletDayDurations>,
        IEntityTypeConfiguration<OutletDayTopic>,
        IEntityTypeConfiguration<CountedMonth>
{
    public void Configure(EntityTypeBuilder<OutletDay> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        foreach (var measure in MeasureSums.All)
        {
            builder.Property<long>(measure.ToString());
        }
    }

    public void Configure(EntityTypeBuilder<OutletDayDurations> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        foreach (var distribution in MeasureSums.Distributions)
        {
            builder.Property<byte[]>(distribution.ToString()).IsRequired();
        }
    }

    public void Configure(EntityTypeBuilder<OutletDayTopic> builder)
    {
        builder.HasKey(d => new { d.OutletId, d.Day, d.Topic });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(d => d.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Topic).HasMaxLength(VersionedBuilder.NameLength);
    }

    public void Configure(EntityTypeBuilder<CountedMonth> builder)
    {
        builder.HasKey(m => new { m.OutletId, m.Month });
        builder.HasOne<Outlet>().WithMany().HasForeignKey(m => m.OutletId).OnDelete(DeleteBehavior.Restrict);
    }
}
