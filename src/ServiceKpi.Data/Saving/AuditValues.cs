using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ServiceKpi.Data.Saving;

/// <summary>The columns of a change, as a JSON object. What is secret is named and never shown.</summary>
internal static class AuditValues
{
    private const string Hidden = "***";

    private static readonly HashSet<string> Secrets = [nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.AuthenticatorKey), nameof(Account.KeyHash), nameof(Webhook.Secret), nameof(Webhook.Address), nameof(Mailbox.Address)];

    /// <summary>What says nothing to people: copies, counters and tokens of the machinery.</summary>
    private static readonly HashSet<string> Machinery =
    [
        KpiDbContext.VersionColumn, ImportColumns.Import, ImportColumns.Version, RollupMarks.CountedColumn, RollupMarks.CountedMembersColumn, TicketConfiguration.HasCourse, nameof(Ticket.AnswerDueAt), nameof(Ticket.AnswerJudgedDay), nameof(Ticket.IsAnsweredInTime), nameof(Ticket.IsRepeat), nameof(Ticket.IsReturned), nameof(Standard.Place), nameof(Webhook.FailingSince), nameof(Outlet.FormerRegions), nameof(Outlet.FormerZones),
        nameof(Account.NormalizedUserName), nameof(Account.ConcurrencyStamp),
        nameof(Account.AccessFailedCount), nameof(Account.LockoutEnabled), nameof(Account.AuthenticatorStep),
        nameof(IdentityUserPasskey<int>.UserId),
    ];

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },

        // Read in a page, where the page itself escapes it; a note in Indonesian should stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Stated = new(Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>What a row states, or of a changed row only what changed; empty for nothing.</summary>
    public static string Of(EntityEntry entry, Func<PropertyEntry, object?> valueOf)
    {
        var stated = new JsonObject();
        foreach (var property in Shown(entry))
        {
            var value = valueOf(property);
            if (entry.State == EntityState.Modified || IsStated(value))
            {
                stated.Add(property.Metadata.Name, property.Metadata.IsPersonal() && value is not null ? Hidden : Node(property.Metadata.Name, value));
            }
        }

        return stated.ToJsonString(Json);
    }

    /// <summary>What a new day states.</summary>
    public static string OfAdded(DailyEntry day) => JsonSerializer.Serialize(DayFigures.Of(day), Stated);

    /// <summary>What of a target and its limit differs from another, in the KPI's unit.</summary>
    public static string OfTarget(TargetAim aim, TargetAim other)
    {
        var stated = new JsonObject();
        if (aim.ValueHundredths != other.ValueHundredths)
        {
            stated.Add("Target", aim.ValueHundredths / 100m);
        }

        if (aim.LimitHundredths != other.LimitHundredths)
        {
            stated.Add("AtRisk", aim.LimitHundredths / 100m);
        }

        return stated.ToJsonString(Json);
    }

    /// <summary>True when something changed that is never shown, such as a password.</summary>
    public static bool ChangesSecret(EntityEntry entry) =>
        Shown(entry).Any(p => Secrets.Contains(p.Metadata.Name) || p.Metadata.IsPersonal()) && entry.Entity is not Account { KeptPassword: true };

    /// <summary>False and no words of something new are what anybody would think of it.</summary>
    private static bool IsStated(object? value) => value is not (null or false or "" or List<string> { Count: 0 });

    /// <summary>True for a column that says something to people.</summary>
    public static bool IsShown(IReadOnlyProperty column) => !Machinery.Contains(column.Name) && !column.IsPrimaryKey();

    private static IEnumerable<PropertyEntry> Shown(EntityEntry entry) =>
        entry.Properties.Where(p => IsShown(p.Metadata) && (entry.State != EntityState.Modified || IsOther(p)));

    private static bool IsOther(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    private static JsonNode? Node(string name, object? value) => value switch
    {
        null => null,
        _ when Secrets.Contains(name) => Hidden,
        List<string> codes when name == nameof(Account.RecoveryCodes) => codes.Count,
        OpeningHours hours => JsonNode.Parse(OpeningHoursJson.Write(hours)),
        IReadOnlyList<ScorePart> parts => new JsonArray([.. parts.Select(Node)]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Json),
    };

    private static JsonObject Node(ScorePart part) =>
        new() { ["Kpi"] = part.KpiId, ["Weight"] = part.Weight, ["FloorHundredths"] = part.FloorHundredths };
}

/// <summary>What a change is about, in words that stay true when rows are renumbered.</summary>
/// <param name="What">The kind of thing.</param>
/// <param name="Key">Which one.</param>
/// <param name="OutletId">The outlet it belongs to, if any.</param>
/// <param name="Day">The day it is about, if any.</param>
internal sealed record AuditSubject(string What, string Key, int? OutletId = null, DateOnly? Day = null)
{
    /// <summary>The subject of a tracked row; none for what is not audited: rollups, keys, and what is itself a record.</summary>
    public static AuditSubject? Of(EntityEntry entry) => entry.Entity switch
    {
        DailyEntry day => Of(day),
        Customer customer => new("customer", customer.Code),
        Segment segment => new("segment", segment.Name),
        GuidanceCard card => new("guidance", string.Create(CultureInfo.InvariantCulture, $"{card.Topic} {card.Version}")),
        ContingencyPlan plan => new("plan", plan.Risk.ToString(CultureInfo.InvariantCulture)),
        Improvement improvement => new("improvement", improvement.What),
        Callback callback => new("callback", callback.Ticket, callback.OutletId, callback.DueOn),
        CommentTopic topic => new("commenttopic", topic.Name),
        AskPlan => new("asking", "CSAT · CES · NPS"),
        Webhook webhook => new("webhook", new Uri(webhook.Address).GetLeftPart(UriPartial.Authority)),
        Mailbox mailbox => new("mailbox", OwnerOf(mailbox.AccountId, entry.Context.ChangeTracker)),
        Standard standard => new("standard", string.Join(" · ", new[] { standard.Topic, standard.Segment, Iso(standard.From) }.Where(part => part.Length > 0)), standard.OutletId, standard.From),
        Ticket ticket => new("ticket", ticket.Number, ticket.OutletId, ticket.OpenedDay),
        SurveyAnswer answer => new("survey", answer.Key, answer.OutletId, answer.AnsweredOn),
        Membership member => new("membership", $"{member.Customer} {Iso(member.JoinedOn)}", member.OutletId, member.JoinedOn),
        PromotionEvent promotion => new("event", $"{promotion.Name} {Iso(promotion.StartsOn)}", promotion.OutletId, promotion.StartsOn),
        Outlet outlet => new("outlet", outlet.Code, outlet.Id > 0 ? outlet.Id : null),
        Account account => new("account", account.UserName!),
        IdentityUserPasskey<int> passkey => new("passkey", OwnerOf(passkey.UserId, entry.Context.ChangeTracker)),
        LockedMonth month => new("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Day: month.Month),
        StoredSetting setting => new("setting", setting.Name),
        HolidayOccurrence holiday => new("holiday", $"{holiday.Name} {Iso(holiday.Day)}", Day: holiday.Day),
        ScoreDefinition score => new("score", score.KeyAs(NumberIn(entry.Context.ChangeTracker)), Day: score.From),
        Dismissal dismissal => new("attention", dismissal.Key, dismissal.OutletId),
        _ => null,
    };

    /// <summary>
    /// True for a row that is itself a record of who did what, or a means of the machinery. Named one by one: a kind of row that is
    /// forgotten here is refused, and one forgotten the other way would change without a trace.
    /// </summary>
    public static bool IsNeverAudited(EntityEntry entry) =>
        entry.Entity is Session or ProtectionKey or ReceivedWrite or DayComment or SavedView or StoredImport or ImportChange or GuidanceVote or SurveyRequest or StoredAttachment or TopicMark or SignAnswer or StoredImportChoices or Notice or Alert or AlertCourse;

    /// <summary>The subject of a day.</summary>
    public static AuditSubject Of(DailyEntry day) => new("day", Iso(day.Day), day.OutletId, day.Day);

    /// <summary>
    /// The subject of a target: the KPI, the month, and the outlet or region, if it is of one. Whoever stores targets writes them
    /// down, since what a target changes is what held before it, and not its row.
    /// </summary>
    public static AuditSubject Of(Target target, string? outlet) => new(
        "target",
        $"{target.KpiId} {target.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)} {outlet ?? target.Region}".TrimEnd(),
        target.OutletId,
        target.From);

    /// <summary>The number of a new version of the excellence score: whoever adds one has read those before it.</summary>
    private static int NumberIn(ChangeTracker tracker) => tracker.Entries<ScoreDefinition>().Count();

    private static string OwnerOf(int accountId, ChangeTracker tracker) =>
        tracker.Entries<Account>().FirstOrDefault(a => a.Entity.Id == accountId)?.Entity.UserName ?? accountId.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
