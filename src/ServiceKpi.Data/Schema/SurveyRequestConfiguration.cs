using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class SurveyRequestConfiguration : IEntityTypeConfiguration<SurveyRequest>, IEntityTypeConfiguration<AskPlan>, IEntityTypeConfiguration<Callback>
{
    private const int TokenLength = 32;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<SurveyRequest> builder)
    {
        builder.ToTable("SurveyRequests");
        builder.Property(r => r.AnswerKey).HasMaxLength(SurveyAnswer.KeyLength);
        builder.HasOne<Outlet>().WithMany().HasForeignKey(r => r.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.Token).IsUnique();
        builder.HasIndex(r => r.Ticket);
        builder.HasIndex(r => new { r.Customer, r.AskedAt }).HasFilter("Customer IS NOT NULL");
        builder.Property(r => r.Token).HasMaxLength(TokenLength);
        builder.Property(r => r.Ticket).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(r => r.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.HasVersion();
    }

    public void Configure(EntityTypeBuilder<Callback> builder)
    {
        builder.ToTable("Callbacks");
        builder.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.AnswerKey).IsUnique();
        builder.HasIndex(c => new { c.OutletId, c.DueOn }).HasFilter("DoneAt IS NULL");
        builder.Property(c => c.AnswerKey).HasMaxLength(SurveyAnswer.KeyLength);
        builder.Property(c => c.Ticket).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Customer).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Owner).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(c => c.Note).HasMaxLength(TextLimits.AttentionNote).IsPersonal();
        builder.HasVersion();
    }

    public void Configure(EntityTypeBuilder<AskPlan> builder)
    {
        builder.ToTable("AskPlans");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CsatQuestion).HasMaxLength(AskPlan.QuestionLength);
        builder.Property(p => p.CesQuestion).HasMaxLength(AskPlan.QuestionLength);
        builder.Property(p => p.NpsQuestion).HasMaxLength(AskPlan.QuestionLength);
        builder.Property(p => p.Signs).HasConversion(
            signs => Written(signs), text => Read(text), new ValueComparer<IReadOnlyDictionary<ServiceSign, SignQuestion>>((one, other) => Written(one!) == Written(other!), signs => Written(signs).GetHashCode()));
        builder.Property(p => p.Breaks).HasConversion(
            breaks => JsonSerializer.Serialize(breaks, Json),
            text => text.Length == 0 ? Array.Empty<SeriesBreak>() : JsonSerializer.Deserialize<SeriesBreak[]>(text, Json)!,
            new ValueComparer<IReadOnlyList<SeriesBreak>>((one, other) => one!.SequenceEqual(other!), breaks => breaks.Count));
        builder.HasVersion();
    }

    private static string Written(IReadOnlyDictionary<ServiceSign, SignQuestion> signs) => JsonSerializer.Serialize(new SortedDictionary<ServiceSign, SignQuestion>(signs.ToDictionary()), Json);

    private static Dictionary<ServiceSign, SignQuestion> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<ServiceSign, SignQuestion>>(text, Json)!;
}
