namespace ServiceKpi.Web.Features.Import;

/// <summary>How a program wants a file to be imported: the options of the command, as a query. What cannot be read is refused.</summary>
internal sealed class ImportQuery
{
    /// <summary>The options.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["name", "create-outlets", "strict", "append", "rehearse", "number-format", "date-format", "map", "preset", "sheet", "zone", "reason"];

    private static readonly string[] Yes = ["true", "yes", "1", ""];
    private static readonly string[] No = ["false", "no", "0"];

    private readonly IQueryCollection query;

    /// <param name="kind">What the rows are.</param>
    /// <param name="query">The query.</param>
    /// <param name="zone">The zone of new outlets unless the query names one.</param>
    public ImportQuery(ImportKind kind, IQueryCollection query, string zone)
    {
        this.query = query;
        Reason = Text("reason");
        Request = new ImportRequest
        {
            Kind = kind,
            Input = Stream.Null,
            FileName = Text("name"),
            CreateOutlets = Flag("create-outlets"),
            Strict = Flag("strict"),
            Append = Flag("append"),
            Rehearse = Flag("rehearse"),
            NumberFormat = OneOf("number-format", WordsOf<NumberFormat>()),
            DateFormat = OneOf("date-format", WordsOf<DayOrder>()),
            Map = Map("map"),
            Preset = OneOf("preset", ImportPreset.ByName),
            Sheet = Text("sheet"),
            Zone = Text("zone") ?? zone,
        };
        Fault ??= query.Keys.FirstOrDefault(k => !Names.Contains(k)) is { } unknown ? $"{unknown} is no option of an import." : FaultOf(kind, Reason);
    }

    /// <summary>What is asked for; the file itself is not in it.</summary>
    public ImportRequest Request { get; }

    /// <summary>Why targets that are in force change.</summary>
    public string? Reason { get; }

    /// <summary>What cannot be read, in a sentence; none when all of it can.</summary>
    public string? Fault { get; private set; }

    private static string? FaultOf(ImportKind kind, string? reason) => reason switch
    {
        null => null,
        _ when kind != ImportKind.Targets => "reason goes with targets only.",
        { Length: > TextLimits.Reason } => $"reason has at most {TextLimits.Reason} characters.",
        _ => null,
    };

    private static Dictionary<string, T?> WordsOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(w => w.ToString().ToLowerInvariant(), w => (T?)w, StringComparer.OrdinalIgnoreCase);

    private string? Text(string name) => query.TryGetValue(name, out var given) && given.ToString() is { Length: > 0 } text ? text : null;

    private bool Flag(string name)
    {
        if (!query.TryGetValue(name, out var given))
        {
            return false;
        }

        var text = given.ToString().ToLowerInvariant();
        Fault ??= Yes.Contains(text) || No.Contains(text) ? null : $"{name} is true or false.";
        return Yes.Contains(text);
    }

    private T? OneOf<T>(string name, IReadOnlyDictionary<string, T> words)
    {
        if (Text(name) is not { } text)
        {
            return default;
        }

        if (words.TryGetValue(text, out var word))
        {
            return word;
        }

        Fault ??= $"{name} is one of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.";
        return default;
    }

    private Dictionary<string, string> Map(string name)
    {
        var maps = query.TryGetValue(name, out var given) ? given.OfType<string>().ToList() : [];
        Fault ??= maps.Find(m => !HeadingChoice.IsWritten(m)) is { } wrong ? $"{name}={wrong} must be written as HEADING=column." : null;
        return HeadingChoice.Read(maps.Where(HeadingChoice.IsWritten));
    }
}
