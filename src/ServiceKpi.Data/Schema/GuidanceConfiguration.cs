using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>What somebody said of a card after a ticket.</summary>
internal sealed class GuidanceVote
{
    /// <summary>The version of the card.</summary>
    public required int CardId { get; init; }

    /// <summary>The number of the ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>Who said it.</summary>
    public required int AccountId { get; init; }

    /// <summary>True when it helped.</summary>
    public bool Helped { get; set; }
}

internal sealed class GuidanceConfiguration
    : IEntityTypeConfiguration<GuidanceCard>, IEntityTypeConfiguration<GuidanceVote>, IEntityTypeConfiguration<ContingencyPlan>
{
    public void Configure(EntityTypeBuilder<GuidanceCard> builder)
    {
        builder.ToTable("GuidanceCards");
        builder.Ignore(c => c.Words);
        builder.Property(c => c.Topic).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Steps).HasMaxLength(TextLimits.Guidance);
        builder.Property(c => c.Say).HasMaxLength(TextLimits.Guidance);
        builder.Property(c => c.Offer).HasMaxLength(TextLimits.Guidance);
        builder.Property(c => c.Decides).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasIndex(c => new { c.Topic, c.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GuidanceVote> builder)
    {
        builder.ToTable("GuidanceVotes");
        builder.HasKey(v => new { v.CardId, v.Ticket, v.AccountId });
        builder.HasOne<GuidanceCard>().WithMany().HasForeignKey(v => v.CardId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(v => v.Ticket).HasMaxLength(VersionedBuilder.NameLength);
    }

    public void Configure(EntityTypeBuilder<ContingencyPlan> builder)
    {
        builder.ToTable("ContingencyPlans");
        builder.HasKey(p => p.Risk);
        builder.Property(p => p.Risk).ValueGeneratedNever();
        builder.Ignore(p => p.Steps);
        builder.Property(p => p.Text).HasMaxLength(TextLimits.Guidance);
        builder.HasVersion();
    }
}
