using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("Webhooks");
        builder.Property(w => w.Address).HasMaxLength(Webhook.AddressLength);
        builder.Property(w => w.Secret).HasMaxLength(Webhook.SecretLength);
        builder.Property(w => w.Tells).HasConversion(
            tells => JsonSerializer.Serialize(tells.Select(t => t.ToString()), JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default)!.Select(Enum.Parse<WebhookEvent>).ToArray(),
            new ValueComparer<IReadOnlyList<WebhookEvent>>((one, other) => one!.SequenceEqual(other!), tells => tells.Aggregate(0, (hash, tell) => HashCode.Combine(hash, tell)), tells => tells));
        builder.HasVersion();
    }
}
