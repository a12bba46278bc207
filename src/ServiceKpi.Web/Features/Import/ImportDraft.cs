namespace ServiceKpi.Web.Features.Import;

/// <summary>An uploaded file and what somebody has chosen for it.</summary>
public sealed class ImportDraft
{
    private readonly Dictionary<string, string> map = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins with the file as it is first seen.</summary>
    /// <param name="upload">The file.</param>
    /// <param name="sample">Its beginning.</param>
    public ImportDraft(Upload upload, ImportSample sample)
    {
        (Upload, Sample, Kind) = (upload, sample, sample.Kind);
        (Shape, Sheets) = (ImportChoices.ShapeOf(sample), sample.OtherSheets);
    }

    /// <summary>The file.</summary>
    public Upload Upload { get; }

    /// <summary>Its beginning.</summary>
    public ImportSample Sample { get; private set; }

    /// <summary>What it has in common with the files like it.</summary>
    public string Shape { get; }

    /// <summary>The sheets of a workbook beside the first.</summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <summary>What the rows are; none as long as nobody has said so.</summary>
    public ImportKind? Kind { get; private set; }

    /// <summary>The program that the file is from, if somebody says so.</summary>
    public ImportPreset? Preset { get; set; }

    /// <summary>The sheet that is read; none for the first.</summary>
    public string? Sheet { get; private set; }

    /// <summary>How a file like this was read the last time, as long as this one is read like it.</summary>
    public RecalledChoices? Recalled { get; private set; }

    /// <summary>Which columns the headings are.</summary>
    public HeadingMatch? Match => Kind is { } kind ? HeadingMatch.Of(Sample.Headings, kind, map, Preset) : null;

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

    /// <summary>What is worth remembering of the choices; none when there were none.</summary>
    public ImportChoices? Choices => Kind is { } kind
        && new ImportChoices { Kind = kind, Map = new Dictionary<string, string>(map), Preset = Preset?.Name, Sheet = Sheet, Numbers = Numbers, Days = Days } is var choices
        && !choices.IsUsual(Sample.Kind) ? choices : null;

    /// <summary>Says what the rows are; what was said of the headings of another kind is forgotten.</summary>
    public void Choose(ImportKind? kind)
    {
        Kind = kind;
        map.Clear();
    }

    /// <summary>Says which column a heading is; blank to leave it out.</summary>
    public void Say(string heading, string column) => map[heading] = column;

    /// <summary>Reads another sheet, whose headings are others.</summary>
    /// <param name="sheet">The sheet; none for the first.</param>
    /// <param name="sample">Its beginning.</param>
    public void Turn(string? sheet, ImportSample sample)
    {
        (Sheet, Sample) = (sheet, sample);
        Choose(sample.Kind);
    }

    /// <summary>Takes over how a file like this was read the last time. Its sheet is turned to already.</summary>
    public void Recall(RecalledChoices recalled)
    {
        ArgumentNullException.ThrowIfNull(recalled);
        var choices = recalled.Choices;
        Choose(choices.Kind);
        foreach (var (heading, column) in choices.Map.Where(m => Sample.Headings.Contains(m.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Say(heading, column);
        }

        Preset = choices.Preset is { } preset ? ImportPreset.ByName.GetValueOrDefault(preset) : null;
        (Numbers, Days, Recalled) = (choices.Numbers, choices.Days, recalled);
    }

    /// <summary>Reads the file as if there had been none like it; the sheet stays.</summary>
    public void Forget()
    {
        Choose(Sample.Kind);
        (Preset, Numbers, Days, Recalled) = (null, null, null, null);
    }

    /// <summary>The first values under a heading.</summary>
    public IEnumerable<string> ExamplesOf(int heading) =>
        Sample.Rows.Select(r => heading < r.Count ? r[heading].Trim() : "").Where(v => v.Length > 0);

    /// <summary>What to ask the importer for.</summary>
    public ImportRequest Request(Stream input, TextWriter rejects, string zone, bool rehearse, IProgress<ImportProgress> progress) => new()
    {
        Kind = Kind ?? throw new InvalidOperationException("Nobody has said what the rows are."),
        Input = input,
        FileName = Upload.Name,
        Rejects = rejects,
        Map = new Dictionary<string, string>(map),
        Preset = Preset,
        Sheet = Sheet,
        CreateOutlets = CreateOutlets,
        Strict = Strict && !rehearse,
        NumberFormat = Numbers,
        DateFormat = Days,
        Zone = zone,
        Rehearse = rehearse,
        Progress = progress,
    };
}
