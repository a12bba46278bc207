using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ServiceKpi.Data.Saving;

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
        Ticket ticket => new("ticket", ticket.Number, ticket.OutletId, ticket.OpenedDay),
        SurveyAnswer answer => new("survey", answer.Key, answer.OutletId, answer.AnsweredOn),
        Membership member => new("membership", $"{member.Customer} {Iso(member.JoinedOn)}", member.OutletId, member.JoinedOn),
        PromotionEvent promotion => new("event", $"{promotion.Name} {Iso(promotion.StartsOn)}", promotion.OutletId, promotion.StartsOn),
        Outlet outlet => new("outlet", outlet.Code, outlet.Id > 0 ? outlet.Id : null),
        Account account => new("account", account.UserName!),
        IdentityUserPasskey<int> passkey => new("passkey", OwnerOf(passkey, entry.Context.ChangeTracker)),
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
        entry.Entity is Session or ProtectionKey or ReceivedWrite or DayComment or SavedView;

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

    private static string OwnerOf(IdentityUserPasskey<int> passkey, ChangeTracker tracker) =>
        tracker.Entries<Account>().FirstOrDefault(a => a.Entity.Id == passkey.UserId)?.Entity.UserName
        ?? passkey.UserId.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
