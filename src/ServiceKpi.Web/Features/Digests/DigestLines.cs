using System.Globalization;

namespace ServiceKpi.Web.Features.Digests;

/// <summary>Says a digest in lines, the same for the page and the mail.</summary>
internal sealed class DigestLines(Texts texts, KpiFormatter values, ChangeFormatter changes, TargetFormatter targets, NumberFormatter numbers)
{
    /// <summary>The address of the page.</summary>
    public const string Page = "/digest";

    /// <summary>Of each list so many are told; the page that has all of them follows.</summary>
    private const int Most = 10;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The page of a week.</summary>
    public static string PathOf(Period week) => $"{Page}?week={Iso(week.From)}";

    /// <summary>The leading KPIs.</summary>
    public IEnumerable<HeadlineLine> Headlines(WeekDigest digest)
    {
        foreach (var reading in digest.Headlines)
        {
            var change = changes.View(reading);
            var sign = change?.Sign switch { > 0 => "▲ ", < 0 => "▼ ", _ => "" };
            yield return new(
                texts.NameOf(reading.Kpi),
                values.Full(reading),
                change is null ? "" : sign + string.Join(" · ", new[] { change.Amount, change.Word }.Where(part => part.Length > 0)),
                change?.Tone ?? Tone.Neutral,
                reading.Target is { } target ? texts["digest.target.value", targets.View(reading).Word, targets.Full(reading.Kpi, target.Value)] : "",
                KpiPath(reading.Kpi, digest.Week, null));
        }
    }

    /// <summary>What is left to do, list by list; only those that hold something. What customers want is not mailed: erasing them reaches no mailbox.</summary>
    public IEnumerable<DigestList> Lists(WeekDigest digest, bool isMail = false)
    {
        DigestList[] lists =
        [
            List("digest.missed", digest.Missed, m => texts["digest.missed.line", m.Outlet.Name, texts.NameOf(m.Reading.Kpi), values.Full(m.Reading), targets.Full(m.Reading.Kpi, m.Reading.Target!.Value)], m => KpiPath(m.Reading.Kpi, digest.Week, m.Outlet), TargetLinks.Page),
            List("digest.missing", digest.Missing, m => texts["digest.missing.line", m.Outlet.Name, PeriodFormatter.Days(m.On, Culture)], m => EntryLinks.Enter(m.Outlet.Code, m.On[0]), "/completeness"),
            List("digest.alerts", digest.Open, a => texts["digest.alerts.line", a.Outlet.Name, KpiCatalog.Find(a.Alert.KpiId) is { } kpi ? texts.NameOf(kpi) : a.Alert.KpiId, PeriodFormatter.Day(a.Since, Culture)], a => $"/kpis/{a.Alert.KpiId}?outlet={Uri.EscapeDataString(a.Outlet.Code)}", "/alerts"),
            List("digest.late", digest.Late, l => texts["digest.late.line", l.Ticket.Number, isMail ? l.Ticket.Topic ?? texts["digest.late.untold"] : l.Ticket.Summary, l.Outlet.Name, l.Due.Day is { } day ? PeriodFormatter.Day(day, Culture) : PeriodFormatter.Instant(l.Due.At, l.Outlet.Zone, Culture)], l => DeskLinks.Ticket(l.Ticket.Number), DeskLinks.Page),
        ];
        return lists.Where(l => l.Lines.Count > 0);
    }

    private DigestList List<T>(string title, IReadOnlyList<T> all, Func<T, string> words, Func<T, string> path, string page) => new(
        texts[title, numbers.Count(all.Count)],
        [.. all.Take(Most).Select(one => new DigestLine(words(one), path(one)))],
        all.Count > Most ? new DigestLine(texts["digest.more", numbers.Count(all.Count - Most)], page) : null);

    private static string KpiPath(Kpi kpi, Period week, Outlet? outlet) =>
        $"/kpis/{kpi.Id}?from={Iso(week.From)}&to={Iso(week.To)}" + (outlet is null ? "" : "&outlet=" + Uri.EscapeDataString(outlet.Code));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A leading KPI.</summary>
internal sealed record HeadlineLine(string Name, string Value, string Change, Tone Tone, string Target, string Path);

/// <summary>Something to see to, and where.</summary>
internal sealed record DigestLine(string Words, string Path);

/// <summary>A list of them, and where the rest is.</summary>
internal sealed record DigestList(string Title, IReadOnlyList<DigestLine> Lines, DigestLine? More);
