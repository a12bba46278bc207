using System.Globalization;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>Writes the message by which a manager asks somebody to see to something: a sentence, and the address where it is mended.</summary>
internal sealed class ReminderWriter(ItemFormatter items, Texts texts, Site site)
{
    private const int MostOutlets = 6;

    /// <summary>Stands for an address where nobody else can open one.</summary>
    private const string Product = "ServiceKpi";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The message about an item.</summary>
    public Reminder Write(AttentionItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var view = items.View(item);
        var address = site.IsLocal ? Product : new Uri(site.Address, WhereMended(item, view)).AbsoluteUri;
        var outlets = string.Join(", ", item.Outlets.Take(MostOutlets).Select(o => o.Name)) + (item.Outlets.Count > MostOutlets ? " …" : "");
        var text = item.Findings[0] switch
        {
            MissingEntries missing when item.IsShared => texts["reminder.shared", LackOf(missing), DaysOf(item), outlets, address],
            MissingEntries missing => texts["reminder.missing", outlets, LackOf(missing), DaysOf(item), address],
            LikelyClosed => texts["reminder.closed", outlets, view.Sentence, address],
            _ => texts["reminder.other", outlets, view.Sentence, address],
        };
        return new Reminder(item.IsShared ? view.Sentence : $"{view.Who}: {items.NameOf(item.Kind)}", text);
    }

    /// <summary>Where the one who is reminded mends it, who may enter days and set hours even if the visitor may not.</summary>
    private static string WhereMended(AttentionItem item, ItemView view) => item.Findings[0] switch
    {
        MissingEntries when item.IsShared => "/entry",
        MissingEntries missing => EntryLinks.Enter(missing.Outlet.Code, missing.On[0]),
        LikelyClosed closed => EntryLinks.Hours(closed.Outlet.Code),
        _ => view.Href,
    };

    private static string DaysOf(AttentionItem item) =>
        item.Days.Count == 1 ? PeriodFormatter.Weekday(item.Days[0], Culture) : PeriodFormatter.Days(item.Days, Culture);

    private string LackOf(MissingEntries missing) => texts["finding.lack." + missing.Lack];
}

/// <summary>A message that is ready to be sent by whatever the visitor has.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">The message, with the address where it is mended.</param>
internal sealed record Reminder(string Subject, string Text)
{
    /// <summary>Opens WhatsApp with the message; the visitor chooses to whom it goes.</summary>
    public string WhatsApp => "https://wa.me/?text=" + Uri.EscapeDataString(Text);

    /// <summary>Opens a new mail with the message.</summary>
    public string Mail => $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Text)}";
}
