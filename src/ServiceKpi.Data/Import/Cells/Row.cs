using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>
/// The row that is being read. Each <c>Try</c> takes one cell; when it cannot, it leaves the reason in
/// <see cref="Fault"/>. Blank cells give null.
/// </summary>
internal sealed partial class Row(string[] header, int longestField)
{
    private static readonly SearchValues<char> NoText = SearchValues.Create(['\0', CsvEncoding.Undecodable]);

    private static readonly ImportMessage NotYet = ImportMessage.Of("NotYet", $"the whole column has to be looked at first");

    private CsvRecord record;
    private string[] fields = [];

    public Fault? Fault { get; private set; }

    /// <summary>True when a local time of the row comes twice at the outlet and was taken for the first.</summary>
    public bool HasRepeatedTime { get; private set; }

    /// <summary>
    /// True when a cell can be read only once the whole column has been looked at; the row is to be read again then.
    /// </summary>
    public bool NeedsSurvey { get; private set; }

    /// <summary>Which of the equal rows of the file it is, where nothing else tells them apart and that is known.</summary>
    public int? Occurrence { get; set; }

    /// <summary>The currency of the organisation; amounts in another are none.</summary>
    public string Currency { get; init; } = new Organisation().Currency;

    /// <summary>Turns to the next record; false when already its form is broken.</summary>
    public bool Load(CsvRecord next)
    {
        record = next;
        fields = next.Fields;
        HasRepeatedTime = false;
        NeedsSurvey = false;
        Occurrence = null;
        Fault = next.Broken is { } broken
            ? new Fault(header.ElementAtOrDefault(broken.Field) ?? "", broken.Raw, broken.IsUnclosed ? RejectReason.UnclosedQuote : RejectReason.BrokenQuotes)
            : null;
        if (Fault is null && fields.Length != header.Length)
        {
            Fault = new Fault("", "", RejectReason.FieldCount(fields.Length, header.Length));
        }

        return Fault is null;
    }

    /// <summary>
    /// Notes why the row cannot be taken; always false. Of a cell in which something stands instead of a value that is the reason,
    /// whatever else is wrong with it.
    /// </summary>
    public bool Reject(Column column, ImportMessage reason)
    {
        var field = column.IsPresent ? fields[column.Index] : "";
        Fault = new Fault(column.Header, field, record.SortOf(column.Index) switch
        {
            CellSort.Error => RejectReason.CellError(column.Header),
            CellSort.NoResult => RejectReason.NoResult(column.Header),
            _ => field.Contains(CsvEncoding.Undecodable) ? RejectReason.Undecodable(column.Header) : reason,
        });
        return false;
    }

    /// <summary>Notes why the row cannot be taken for a reason that no column has alone.</summary>
    public bool Reject(ImportMessage reason)
    {
        Fault = new Fault("", "", reason);
        return false;
    }

    public ReadOnlySpan<char> Cell(Column column) => column.IsPresent ? fields[column.Index].AsSpan().Trim() : column.Constant;

    public bool TryText(Column column, out string? text, int longest = TextLimits.Name)
    {
        text = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (record.HasNoValue(column.Index))
        {
            return Reject(column, RejectReason.CellError(column.Header));
        }

        longest = Math.Min(longest, longestField);
        if (cell.Length > longest)
        {
            return Reject(column, RejectReason.TooLong(column.Header, longest));
        }

        if (cell.IndexOfAny(NoText) is >= 0 and var at)
        {
            return Reject(column, cell[at] == '\0' ? RejectReason.Nul(column.Header) : RejectReason.Undecodable(column.Header));
        }

        text = column.IsPresent && cell.Length == fields[column.Index].Length ? fields[column.Index] : cell.ToString();
        return true;
    }

    /// <summary>A text that something is known by: it is typed, compared and put into addresses, so nothing in it may be unseen.</summary>
    public bool TryKey(Column column, out string? text, int longest = TextLimits.Name) =>
        TryText(column, out text, longest)
        && (text is null || !text.Any(char.IsControl) || Reject(column, RejectReason.ControlCharacters(column.Header)));

    public bool TryRequiredKey(Column column, [NotNullWhen(true)] out string? text, int longest = TextLimits.Name) =>
        TryKey(column, out text, longest) && (text is not null || Reject(column, RejectReason.Blank(column.Header)));

    public bool TryRequiredText(Column column, [NotNullWhen(true)] out string? text, int longest = TextLimits.Name) =>
        TryText(column, out text, longest) && (text is not null || Reject(column, RejectReason.Blank(column.Header)));

    /// <summary>Puts the row off until the whole column has been looked at; always false.</summary>
    private bool Ask(Column column)
    {
        NeedsSurvey = true;
        Fault = new Fault(column.Header, "", NotYet);
        return false;
    }
}
