using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

/// <summary>Stores, with what happens, the messages that tell programs of it. They name customers by their code and hold nothing that anybody wrote.</summary>
internal sealed class WebhookStep : ISaveStep
{
    public async Task RunAsync(Change change, CancellationToken cancellationToken)
    {
        if (change.Happened.Count > 0 && await WebhookNotices.HooksAsync(change.Context, cancellationToken) is { Count: > 0 } hooks)
        {
            await WebhookNotices.PutAsync(change.Context, hooks, change.Happened, cancellationToken);
        }
    }
}

/// <summary>Something of which programs may be told.</summary>
/// <param name="Event">What.</param>
/// <param name="Key">Which one: the same for the same only.</param>
/// <param name="OutletId">The outlet.</param>
/// <param name="Data">What is told of it, beside the outlet.</param>
internal sealed record Happening(WebhookEvent Event, string Key, int OutletId, JsonObject Data)
{
    /// <summary>The longest key, in characters; a longer one is told by its hash.</summary>
    private const int KeyLength = 200;

    /// <summary>What the tracked changes mean, asked before they are stored.</summary>
    public static IReadOnlyList<Happening> Of(ChangeTracker tracker) =>
        [.. tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).SelectMany(Of)];

    /// <summary>An alert has begun or ended.</summary>
    public static Happening Of(Alert alert, AlertChange change, DateOnly today) => new(
        WebhookEvent.AlertChanged,
        string.Create(CultureInfo.InvariantCulture, $"{alert.Id} {change.OutletId} {today:yyyy-MM-dd}"),
        change.OutletId,
        new()
        {
            ["kpi"] = alert.KpiId,
            ["alert"] = alert.Id,
            ["begins"] = change.Begins,
            ["from"] = Iso(change.From),
            ["to"] = Iso(change.To),
            ["value"] = change.Value,
        });

    /// <summary>The key as a message has it.</summary>
    public string Named => Key.Length <= KeyLength ? Key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    private static IEnumerable<Happening> Of(EntityEntry entry) => entry.Entity switch
    {
        Ticket ticket when (bool)entry.Property(TicketConfiguration.HasCourse).CurrentValue! => Of(ticket, entry),
        SurveyAnswer { Score: { } score } answer when entry.State == EntityState.Added || entry.Property(nameof(SurveyAnswer.Score)).IsModified =>
        [
            new(WebhookEvent.SurveyAnswered, $"{VersionOf(entry)} {answer.Key}", answer.OutletId, new()
            {
                ["kind"] = answer.Kind.ToString().ToLowerInvariant(),
                ["score"] = score,
                ["answeredOn"] = Iso(answer.AnsweredOn),
                ["ticket"] = answer.Ticket,
                ["customer"] = answer.Customer,
            }),
        ],
        DailyEntry day =>
        [
            new(WebhookEvent.DayEntered, $"{VersionOf(entry)} {day.OutletId} {Iso(day.Day)}", day.OutletId, new()
            {
                ["day"] = Iso(day.Day),
                ["visits"] = day.Visits,
                ["revenue"] = day.RevenueMinor is { } minor ? Money.ToMajor(minor) : null,
                ["transactions"] = day.Transactions,
            }),
        ],
        _ => [],
    };

    private static IEnumerable<Happening> Of(Ticket ticket, EntityEntry entry)
    {
        if (entry.State == EntityState.Added)
        {
            yield return new(WebhookEvent.TicketOpened, ticket.Number, ticket.OutletId, DataOf(ticket));
        }

        if (ticket.ResolvedAt is { } at && (entry.State == EntityState.Added || entry.Property(nameof(Ticket.ResolvedAt)).IsModified))
        {
            yield return new(WebhookEvent.TicketSettled, string.Create(CultureInfo.InvariantCulture, $"{at.Ticks} {ticket.Number}"), ticket.OutletId, DataOf(ticket));
        }
    }

    private static JsonObject DataOf(Ticket ticket) => new()
    {
        ["ticket"] = ticket.Number,
        ["kind"] = ticket.Kind.ToString().ToLowerInvariant(),
        ["channel"] = ticket.Channel,
        ["customer"] = ticket.Customer,
        ["openedAt"] = WebhookNotices.Instant(ticket.OpenedAt),
        ["resolvedAt"] = ticket.ResolvedAt is { } at ? WebhookNotices.Instant(at) : null,
    };

    /// <summary>Tells one change of a row from the next.</summary>
    private static string VersionOf(EntityEntry entry) =>
        entry.State == EntityState.Added ? "new" : ((int)entry.Property(KpiDbContext.VersionColumn).OriginalValue!).ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Stores the messages of webhooks.</summary>
internal static class WebhookNotices
{
    private static readonly Dictionary<WebhookEvent, string> Types = new()
    {
        [WebhookEvent.TicketOpened] = "ticket.opened",
        [WebhookEvent.TicketSettled] = "ticket.settled",
        [WebhookEvent.SurveyAnswered] = "survey.answered",
        [WebhookEvent.DayEntered] = "day.entered",
        [WebhookEvent.AlertChanged] = "alert.changed",
    };

    /// <summary>The webhooks that are told something.</summary>
    public static Task<List<Webhook>> HooksAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        context.Set<Webhook>().AsNoTracking().Where(w => w.PausedAt == null).OrderBy(w => w.Id).ToListAsync(cancellationToken);

    /// <summary>Stores a message for each webhook that is told of what has happened.</summary>
    public static async Task PutAsync(KpiDbContext context, IReadOnlyList<Webhook> hooks, IReadOnlyList<Happening> happened, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow().UtcDateTime;
        int[] ids = [.. happened.Select(h => h.OutletId).Distinct()];
        var codes = await context.Outlets.AsNoTracking().Where(o => EF.Parameter(ids).Contains(o.Id)).Select(o => new { o.Id, o.Code }).ToDictionaryAsync(o => o.Id, o => o.Code, cancellationToken);
        foreach (var (one, hook) in happened.SelectMany(one => hooks.Where(h => h.Tells.Contains(one.Event)).Select(h => (one, h))))
        {
            var data = (JsonObject)one.Data.DeepClone();
            data.Insert(0, "outlet", codes.GetValueOrDefault(one.OutletId));
            var body = new JsonObject { ["type"] = Types[one.Event], ["timestamp"] = Instant(now), ["data"] = data };
            var key = string.Create(CultureInfo.InvariantCulture, $"webhook {hook.Id} {Types[one.Event]} {one.Named}");
            await Notices.PutAsync(context, new Notice(NoticeKind.Webhook, key, body.ToJsonString(), now) { WebhookId = hook.Id }, cancellationToken);
        }
    }

    /// <summary>An instant as programs read it.</summary>
    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
