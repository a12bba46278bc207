namespace ServiceKpi.Data.Import;

/// <summary>What to import, and how.</summary>
public sealed record ImportRequest
{
    /// <summary>What the rows are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>
    /// The file. It is read from where it stands and left open; one in which nothing can be sought is copied to a temporary file first,
    /// because a column may have to be looked at as a whole.
    /// </summary>
    public required Stream Input { get; init; }

    /// <summary>What the file is called, for whoever looks for it among the imports later.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the rejected records go, as a CSV file of its own.</summary>
    public TextWriter? Rejects { get; init; }

    /// <summary>True when outlets that are not known are created rather than rejected.</summary>
    public bool CreateOutlets { get; init; }

    /// <summary>True when one rejected record means that nothing is stored.</summary>
    public bool Strict { get; init; }

    /// <summary>True when answers that nothing tells apart are new ones, although equal ones are stored.</summary>
    public bool Append { get; init; }

    /// <summary>Which column a heading of the file is, by heading, where it is not called so; blank for one to be left out.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// True to see what an import would do: every record is read and compared with what is stored, and then nothing is. Others who
    /// write wait meanwhile, as they do for an import.
    /// </summary>
    public bool Rehearse { get; init; }

    /// <summary>The program that the file is from, if somebody says so.</summary>
    public ImportPreset? Preset { get; init; }

    /// <summary>Which sheet of a workbook is read; the first that is not hidden when nobody says so.</summary>
    public string? Sheet { get; init; }

    /// <summary>How the file writes numbers; what each column shows beyond doubt, else <see cref="NumberFormat.En"/>, when nobody says so.</summary>
    public NumberFormat? NumberFormat { get; init; }

    /// <summary>What comes first in its days; what each column shows when nobody says so.</summary>
    public DayOrder? DateFormat { get; init; }

    /// <summary>The time zone of new outlets: pass the organisation's unless somebody chose another.</summary>
    public string Zone { get; init; } = new Organisation().TimeZone;

    /// <summary>Told after every batch.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

/// <summary>What the rows of a file are.</summary>
public enum ImportKind
{
    /// <summary>Service centers.</summary>
    Outlets,

    /// <summary>Visits and revenue of a business day.</summary>
    Daily,

    /// <summary>Customers' matters.</summary>
    Tickets,

    /// <summary>Questions put to customers, answered or not.</summary>
    Surveys,

    /// <summary>Who was a customer of which outlet from when to when.</summary>
    Memberships,

    /// <summary>Cards of customers.</summary>
    Customers,

    /// <summary>Promotions.</summary>
    Events,

    /// <summary>What KPIs are to reach.</summary>
    Targets,
}

/// <summary>How the file writes numbers.</summary>
public enum NumberFormat
{
    /// <summary>1,234.56</summary>
    En,

    /// <summary>1.234,56</summary>
    Id,
}

/// <summary>How large a file may be. They keep one upload from filling the memory or holding the writer for hours.</summary>
public sealed record ImportLimits
{
    /// <summary>The longest field, in characters; a record with a longer one is rejected.</summary>
    public int FieldLength { get; init; } = 1024 * 1024;

    /// <summary>The most records of a file.</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>The most bytes of a file.</summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;
}
