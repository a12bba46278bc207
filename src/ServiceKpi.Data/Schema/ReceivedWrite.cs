using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>A write that was done, and what was answered, so that the same one sent again is not done twice.</summary>
internal sealed class ReceivedWrite
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 100;

    /// <summary>Who sent it.</summary>
    public required int AccountId { get; init; }

    /// <summary>What the sender calls it.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of what was asked, to tell a replay from another write under the same key.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public required DateTime At { get; init; }
}

internal sealed class ReceivedWriteConfiguration : IEntityTypeConfiguration<ReceivedWrite>
{
    public void Configure(EntityTypeBuilder<ReceivedWrite> builder)
    {
        builder.ToTable("ReceivedWrites");
        builder.HasKey(w => new { w.AccountId, w.Key });
        builder.Property(w => w.Key).HasMaxLength(ReceivedWrite.KeyLength);
        builder.HasIndex(w => w.At);
    }
}
