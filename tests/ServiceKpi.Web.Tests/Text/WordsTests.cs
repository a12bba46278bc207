using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ServiceKpi.Web.Tests.Text;

public partial class WordsTests
{
    private static readonly string[] Folders = ["Ui", "Features", "Boards", "Public", "App", "Access"];
    private static readonly string Web = Path.Combine(SourceTree.Root, "src", "ServiceKpi.Web");
    private static readonly Dictionary<string, string> English = Read("Words.resx");
    private static readonly Dictionary<string, string> Indonesian = Read("Words.id.resx");

    internal static IEnumerable<string> Names => English.Keys;

    [Fact]
    public void Both_languages_have_the_same_words() =>
        Indonesian.Keys.Should().BeEquivalentTo(English.Keys);

    [Fact]
    public void Both_languages_have_the_same_places_for_values() =>
        English.Where(e => Places(e.Value) != Places(Indonesian[e.Key])).Should().BeEmpty();

    [Fact]
    public void Nothing_is_left_empty() =>
        English.Concat(Indonesian).Where(w => string.IsNullOrWhiteSpace(w.Value)).Should().BeEmpty();

    [Fact]
    public void No_word_of_a_kpi_is_kept_apart_from_it() =>
        English.Keys.Where(k => KpiCatalog.All.Any(kpi => k.StartsWith($"kpi.{kpi.Id}.", StringComparison.Ordinal))).Should().BeEmpty();

    [Fact]
    public void Every_word_that_a_page_names_exists() =>
        Sources("*.razor").Concat(Sources("*.cs"))
            .SelectMany(f => NamedKey().Matches(f.Text).Select(m => (f.Name, Key: m.Groups[1].Value)))
            .Where(u => !English.ContainsKey(u.Key)).Should().BeEmpty();

    /// <summary>Keys are written whole, or put together from parts of which one stands before or after a point.</summary>
    [Fact]
    public void Every_word_is_used()
    {
        var sources = Sources("*.razor").Concat(Sources("*.cs")).Select(f => f.Text).ToList();
        var written = sources.SelectMany(text => KeyOrPart().Matches(text).Select(m => m.Value)).ToHashSet();
        var parts = written.Where(w => w.Length > 1 && w.EndsWith('.')).ToList();
        var ends = written.Where(w => w.Length > 1 && w.StartsWith('.')).ToList();

        English.Keys.Where(key => !written.Contains(key) && !parts.Exists(p => key.StartsWith(p, StringComparison.Ordinal)) && !ends.Exists(e => key.EndsWith(e, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void Every_choice_has_a_name()
    {
        string[] keys =
        [
            .. Enum.GetNames<KpiGroup>().Select(n => "group." + n),
            .. Enum.GetNames<NoDataReason>().Select(n => "reason." + n),
            .. Enum.GetNames<LocationVerdict>().SelectMany(n => new[] { "verdict." + n, "advice." + n }),
            .. Enum.GetNames<Comparison>().Select(n => "compare." + n),
            .. Enum.GetNames<PeriodChoice>().Select(n => "period." + n),
            .. Enum.GetNames<EntryState>().Select(n => "day." + n),
            .. Enum.GetNames<EntryRowState>().Select(n => "entry.state." + n),
            .. Slugs.AllGrains.Select(g => "grain." + g),
            .. Enum.GetNames<Direction>().Select(n => "kpi.better." + n),
            .. Enum.GetNames<LocationVerdict>().Append("Unknown").SelectMany(n => new[] { "verdict." + n, "advice." + n, "verdicts.why." + n }),
            .. Enum.GetNames<Comparison>().Where(n => n != nameof(Comparison.None)).Select(n => "history.against." + n),
            .. Enum.GetNames<WhySilence>().Select(n => "why.silent." + n),
            .. Enum.GetNames<MainCause>().SelectMany(n => new[] { "why.mix." + n, "why.drivers.fell." + n, "why.drivers.rose." + n }),
            .. Enum.GetNames<FunnelPlace>().Select(n => "funnel.place." + n),
            .. Enum.GetNames<RowKind>().SelectMany(n => new[] { "rows.kind." + n, "rows.of." + n, "rows.find." + n }),
            .. Enum.GetNames<PartSilence>().SelectMany(n => new[] { "score.silence." + n, "score.silence.why." + n }),
            .. Enum.GetNames<ScoreGap>().Select(n => "score.gap." + n),
            .. Enum.GetNames<ScoreFault>().Select(n => "score.fault." + n),
            .. Enum.GetNames<ScoreConcern>().Select(n => "score.concern." + n),
            .. Enum.GetNames<KpiUnit>().Select(n => "score.unit." + n),
            .. ScoreTemplates.All.SelectMany(t => new[] { "score.template." + t.Id, "score.template.why." + t.Id }),
            .. Enum.GetNames<RowDay>().Select(n => "rows.day." + n),
            .. Enum.GetNames<RowShow>().Select(n => "rows.show." + n),
            .. Enum.GetNames<LeftOut>().Select(n => "rows.why." + n),
            .. Enum.GetNames<TicketKind>().Select(n => "ticket.kind." + n),
            .. Enum.GetNames<KpiUnit>().Select(n => "export.unit." + n),
        ];

        keys.Where(k => !English.ContainsKey(k)).Should().BeEmpty();
    }

    [Fact]
    public void No_page_has_a_word_of_its_own()
    {
        var found = new List<string>();
        foreach (var (name, text) in Sources("*.razor"))
        {
            var markup = Code().Replace(text, string.Empty);
            markup = Comment().Replace(markup, string.Empty);
            markup = Verbatim().Replace(markup, string.Empty);
            found.AddRange(Literal().Matches(markup).Concat(Attribute().Matches(markup)).Select(m => $"{name}: {m.Value.Trim()}"));
        }

        found.Where(f => !f.Contains("ServiceKpi", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static string Places(string words) =>
        string.Join(' ', Place().Matches(words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The words of all rooms; a key that stands in two of them fails here.</summary>
    private static Dictionary<string, string> Read(string file) =>
        Directory.EnumerateFiles(Web, file, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => XDocument.Load(path).Descendants("data"))
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<(string Name, string Text)> Sources(string pattern) =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), pattern, SearchOption.AllDirectories))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));

    /// <summary>What may be a key, or a part of one: beside a quotation mark, or the hole of a text that is put together.</summary>
    [GeneratedRegex(@"(?<=[""}])[A-Za-z.0-9]+(?=[""{])")]
    private static partial Regex KeyOrPart();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:T|texts)\[""([A-Za-z.0-9]+)""[,\]]")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"@code\s*\{.*\z", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Commands and columns that people type are the same in every language.</summary>
    [GeneratedRegex(@"<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Verbatim();

    /// <summary>Two letters and more after a tag, as far as the next tag or Razor expression.</summary>
    [GeneratedRegex(@"(?<=[\w""/'])>\s*\p{L}{2}[^<>@{}]*(?=[<@])")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(?:title|placeholder|aria-label|alt)=""[^@""]*\p{L}{2}[^""]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();
}
