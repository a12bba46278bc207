using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class CommentTopicConfiguration : IEntityTypeConfiguration<CommentTopic>, IEntityTypeConfiguration<TopicMark>
{
    public void Configure(EntityTypeBuilder<CommentTopic> builder)
    {
        builder.ToTable("CommentTopics");
        builder.HasIndex(t => t.Name).IsUnique();
        builder.Property(t => t.Name).HasMaxLength(TextLimits.ShortName);
        builder.Property(t => t.Words).HasMaxLength(CommentTopic.WordsLength);
        builder.HasVersion();
    }

    public void Configure(EntityTypeBuilder<TopicMark> builder)
    {
        builder.ToTable("TopicMarks");
        builder.HasOne<CommentTopic>().WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.AnswerKey, m.TopicId }).IsUnique();
        builder.Property(m => m.AnswerKey).HasMaxLength(SurveyAnswer.KeyLength);
        builder.Property(m => m.Who).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
    }
}
