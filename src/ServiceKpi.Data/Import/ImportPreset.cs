using System.Collections.Frozen;

namespace ServiceKpi.Data.Import;

/// <summary>
/// What is known of the files of a program: which column each of its headings is, what every row has that it does not say, and how it
/// says a score.
/// </summary>
public sealed class ImportPreset
{
    private readonly Dictionary<ImportKind, Dictionary<string, string>> headings = [];
    private readonly Dictionary<string, int?> scores = new(StringComparer.OrdinalIgnoreCase);

    private ImportPreset(string name) => Name = name;

    /// <summary>The presets by name.</summary>
    public static IReadOnlyDictionary<string, ImportPreset> ByName { get; } = All().ToFrozenDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What surveys of the program ask, if that is one thing and no column says it.</summary>
    public SurveyKind? Asks { get; private init; }

    /// <summary>The column of each heading of a kind of file, by heading in small letters without blanks and marks.</summary>
    internal IReadOnlyDictionary<string, string> HeadingsOf(ImportKind kind) => headings.GetValueOrDefault(kind, []);

    /// <summary>True when a cell is a word of the program for a score of satisfaction; no points for a question that was not answered.</summary>
    internal bool ScoreOf(ReadOnlySpan<char> cell, SurveyKind asked, out int? points)
    {
        points = null;
        return asked == SurveyKind.Csat && scores.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cell, out points);
    }

    private static IEnumerable<ImportPreset> All() =>
    [
        // Zendesk asks for good or bad: the two ends of the scale, of which CSAT counts the upper one.
        new ImportPreset("zendesk") { Asks = SurveyKind.Csat }
            .With(ImportKind.Tickets, "Id=ticket|Ticket ID=ticket|Group=outlet|Created at=opened_at|Solved at=resolved_at|Requester=customer|Via=channel|Subject=topic|Priority=priority|Reopens=reopened")
            .With(ImportKind.Surveys, "Id=ticket|Ticket ID=ticket|Group=outlet|Satisfaction Score=score|Solved at=answered_on|Requester=customer|Satisfaction Comment=comment")
            .With(("Good", 5), ("Bad", 1), ("Offered", null)),
        new ImportPreset("freshdesk")
            .With(ImportKind.Tickets, "Ticket ID=ticket|Group=outlet|Created time=opened_at|Initial response time=first_responded_at|Resolved time=resolved_at|Contact ID=customer|Source=channel|Subject=topic|Priority=priority"),
        new ImportPreset("google-forms") { Asks = SurveyKind.Csat }
            .With(ImportKind.Surveys, "Timestamp=answered_on|Cap waktu=answered_on|Stempel waktu=answered_on|Email Address=customer|Alamat Email=customer"),
        new ImportPreset("pos")
            .With(ImportKind.Daily, "Outlet Name=outlet|Nama Outlet=outlet|Business Date=date|Net Sales=revenue|Penjualan Bersih=revenue|Pax=visits|Guests=visits|Customers=visits|Pelanggan=visits|Bills=transactions|Receipts=transactions|Total Transactions=transactions"),
    ];

    private ImportPreset With(ImportKind kind, string map)
    {
        headings[kind] = map.Split('|').Select(m => m.Split('=')).ToDictionary(m => Header.Plain(m[0]), m => m[1], StringComparer.Ordinal);
        return this;
    }

    private ImportPreset With(params (string Word, int? Points)[] words)
    {
        foreach (var (word, points) in words)
        {
            scores[word] = points;
        }

        return this;
    }
}
