using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Features.Alerts;

/// <summary>Says what an alert is.</summary>
internal sealed class AlertFormatter(Texts texts)
{
    /// <summary>The name of its KPI.</summary>
    public string NameOf(string kpiId) => KpiCatalog.Find(kpiId) is { } kpi ? texts.NameOf(kpi) : kpiId;

    /// <summary>What it waits for, such as <c>misses its target, 2 weeks in a row</c>.</summary>
    public string SentenceOf(AlertSign sign, Grain grain, int periods) => texts["alerts.sentence." + grain, texts["alerts.sign." + sign], periods];
}

/// <summary>What a message about an alert tells: found out when it was judged, so that a later try tells the same.</summary>
/// <param name="AlertId">The alert: one that is removed tells nothing any more.</param>
/// <param name="KpiId">The KPI.</param>
/// <param name="Sign">What going wrong is.</param>
/// <param name="Grain">Whether weeks or months are looked at.</param>
/// <param name="Periods">For how many periods in a row.</param>
/// <param name="Changes">Where it has begun or ended.</param>
internal sealed record AlertNews(int AlertId, string KpiId, AlertSign Sign, Grain Grain, int Periods, IReadOnlyList<AlertChange> Changes)
{
    /// <summary>The news of an alert, as a message keeps them.</summary>
    public static string Of(Alert alert, IReadOnlyList<AlertChange> changes) =>
        JsonSerializer.Serialize(new AlertNews(alert.Id, alert.KpiId, alert.Sign, alert.Grain, alert.Periods, changes), JsonSerializerOptions.Default);

    /// <summary>What a message keeps.</summary>
    public static AlertNews Read(string about) => JsonSerializer.Deserialize<AlertNews>(about, JsonSerializerOptions.Default)!;
}

/// <summary>Tells somebody that an alert has begun or ended, at the outlets that they still see.</summary>
internal sealed class AlertWriter(
    IMailboxes mailboxes, IRightsReader rights, Visitor visitor, IAlerts alerts, IOutletDirectory directory, AlertFormatter words, NumberFormatter numbers, Site site, Texts texts) : INoticeWriter
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    public NoticeKind Kind => NoticeKind.Alert;

    public async Task<Letter?> WriteAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (notice.AccountId is not { } account
            || await mailboxes.FindAsync(account, cancellationToken) is not { ConfirmedAt: not null } mailbox
            || await rights.FindByAccountAsync(account, cancellationToken) is not { } may)
        {
            return null;
        }

        var news = AlertNews.Read(notice.About);
        if (!(await alerts.OfAsync(account, cancellationToken)).Any(f => f.Alert.Id == news.AlertId))
        {
            return null;
        }

        // The scope is this message's own: from here on it reads with the rights of whom it is for.
        visitor.Is(may);
        var known = (await directory.AllAsync(cancellationToken)).ToDictionary(o => o.Id);
        var told = news.Changes.Where(c => known.ContainsKey(c.OutletId)).ToList();
        if (told.Count == 0 || KpiCatalog.Find(news.KpiId) is not { } kpi)
        {
            return null;
        }

        Spoken.In(mailbox.Language);
        var letter = new LetterDraft().Say(texts["alert.mail.text", texts.NameOf(kpi), words.SentenceOf(news.Sign, news.Grain, news.Periods)]);
        foreach (var group in told.GroupBy(c => c.Begins).OrderByDescending(g => g.Key))
        {
            letter.Head(texts[group.Key ? "alert.mail.begins" : "alert.mail.ends"]).List(group.Select(c => (LineOf(kpi, news.Sign, c, known[c.OutletId]), (Uri?)new Uri(site.Address, $"/kpis/{kpi.Id}?outlet={Uri.EscapeDataString(known[c.OutletId].Code)}"))));
        }

        return letter
            .Small(texts["alert.mail.change"], new Uri(site.Address, AlertsPage.Path))
            .To(mailbox.Address, may.Name, texts[told.Exists(c => c.Begins) ? "alert.mail.subject.begins" : "alert.mail.subject.ends", texts.NameOf(kpi), known[told[0].OutletId].Name + (told.Count > 1 ? " …" : "")]);
    }

    private string LineOf(Kpi kpi, AlertSign sign, AlertChange change, Outlet outlet)
    {
        var unit = kpi.Definition.Unit;
        var mark = change.Mark is { } known ? texts["alert.mail.mark." + sign, numbers.Full(unit, known)] : "";
        return texts["alert.mail.line", outlet.Name, numbers.Full(unit, change.Value), mark, PeriodFormatter.Day(change.From, Culture), PeriodFormatter.Day(change.To, Culture)];
    }
}
