namespace ServiceKpi.Web.Features.Import;

/// <summary>An uploaded file and what somebody has chosen for it.</summary>
/// <param name="upload">The file.</param>
/// <param name="sample">Its beginning.</param>
public sealed class ImportDraft(Upload upload, ImportSample sample)
{
    private readonly Dictionary<string, string> map = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file.</summary>
    public Upload Upload => upload;

    /// <summary>Its beginning.</summary>
    public ImportSample Sample => sample;

    /// <summary>What the rows are; none as long as nobody has said so.</summary>
    public ImportKind? Kind { get; private set; } = sample.Kind;

    /// <summary>Which columns the headings are.</summary>
    public HeadingMatch? Match => Kind is { } kind ? HeadingMatch.Of(sample.Headings, kind, map) : null;

    /// <summary>True when everything is said that an import has to know.</summary>
    public bool IsReady => Match is { IsComplete: true };

    /// <summary>True to create outlets that are not known.</summary>
    public bool CreateOutlets { get; set; }

    /// <summary>True to store nothing when a row is rejected.</summary>
    public bool Strict { get; set; }

    /// <summary>How the file writes numbers; none for as its columns show.</summary>
    public NumberFormat? Numbers { get; set; }

    /// <summary>What comes first in its days; none for as its columns show.</summary>
    public DayOrder? Days { get; set; }

    /// <summary>Why targets that are in force change.</summary>
    public string? Reason { get; set; }

    /// <summary>Says what the rows are; what was said of the headings of another kind is forgotten.</summary>
    public void Choose(ImportKind? kind)
    {
        Kind = kind;
        map.Clear();
    }

    /// <summary>Says which column a heading is; blank to leave it out.</summary>
    public void Say(string heading, string column) => map[heading] = column;

    /// <summary>The first values under a heading.</summary>
    public IEnumerable<string> ExamplesOf(int heading) =>
        sample.Rows.Select(r => heading < r.Count ? r[heading].Trim() : "").Where(v => v.Length > 0);

    /// <summary>What to ask the importer for.</summary>
    public ImportRequest Request(Stream input, TextWriter rejects, string zone, bool rehearse, IProgress<ImportProgress> progress) => new()
    {
        Kind = Kind ?? throw new InvalidOperationException("Nobody has said what the rows are."),
        Input = input,
        FileName = upload.Name,
        Rejects = rejects,
        Map = new Dictionary<string, string>(map),
        CreateOutlets = CreateOutlets,
        Strict = Strict && !rehearse,
        NumberFormat = Numbers,
        DateFormat = Days,
        Zone = zone,
        Rehearse = rehearse,
        Progress = progress,
    };
}
