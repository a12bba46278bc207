using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>
/// The row that is being read. Each <c>Try</c> takes one cell; when it cannot, it leaves the reason in
/// <see cref="Fault"/>. Blank cells give null.
/// </summary>
internal sealed class Row(string[] header, int longestField, NumberStyle numbers)
{
    private static readonly SearchValues<char> NoText = SearchValues.Create(['\0', CsvEncoding.Undecodable]);

    private string[] fields = [];

    public Fault? Fault { get; private set; }

    /// <summary>True when a local time of the row comes twice at the outlet and was taken for the first.</summary>
    public bool HasRepeatedTime { get; private set; }

    /// <summary>Turns to the next record; false when already its form is broken.</summary>
    public bool Load(CsvRecord record)
    {
        fields = record.Fields;
        HasRepeatedTime = false;
        Fault = record.Broken is { } broken
            ? new Fault(header.ElementAtOrDefault(broken.Field) ?? "", broken.Raw, broken.IsUnclosed ? RejectReason.UnclosedQuote : RejectReason.BrokenQuotes)
            : null;
        if (Fault is null && fields.Length != header.Length)
        {
            Fault = new Fault("", "", RejectReason.FieldCount(fields.Length, header.Length));
        }

        return Fault is null;
    }

    /// <summary>Notes why the row cannot be taken; always false.</summary>
    public bool Reject(Column column, ImportMessage reason)
    {
        Fault = new Fault(column.Header, column.IsPresent ? fields[column.Index] : "", reason);
        return false;
    }

    /// <summary>Notes why the row cannot be taken for a reason that no column has alone.</summary>
    public bool Reject(ImportMessage reason)
    {
        Fault = new Fault("", "", reason);
        return false;
    }

    public ReadOnlySpan<char> Cell(Column column) => column.IsPresent ? fields[column.Index].AsSpan().Trim() : [];

    public bool TryText(Column column, out string? text, int longest = TextLimits.Name)
    {
        text = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
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

        var field = fields[column.Index];
        text = cell.Length == field.Length ? field : cell.ToString();
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

    public bool TryDay(Column column, out DateOnly? day)
    {
        day = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var fault = IsoTime.Day(cell, out var found);
        day = found;
        return fault == TimeFault.None || Reject(column, ReasonFor(fault, column, RejectReason.Date));
    }

    public bool TryRequiredDay(Column column, out DateOnly day)
    {
        var isRead = TryDay(column, out var found);
        day = found.GetValueOrDefault();
        return isRead && (found is not null || Reject(column, RejectReason.Blank(column.Header)));
    }

    public bool TryInstant(Column column, OutletClock clock, out DateTime? instant)
    {
        instant = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var fault = IsoTime.Instant(cell, out var written, out var offset, out var isDay);
        if (fault != TimeFault.None)
        {
            return Reject(column, ReasonFor(fault, column, RejectReason.Instant));
        }

        if (offset is { } ahead)
        {
            instant = new DateTime(written.Ticks - ahead.Ticks, DateTimeKind.Utc);
            return true;
        }

        var exists = clock.TryToUtc(written, isDay, out var found, out var isRepeated);
        instant = found;
        HasRepeatedTime |= isRepeated;
        return exists || Reject(column, RejectReason.SkippedTime(column.Header));
    }

    private static ImportMessage ReasonFor(TimeFault fault, Column column, Func<string, ImportMessage> malformed) => fault switch
    {
        TimeFault.NoSuchTime => RejectReason.NoSuchTime(column.Header),
        TimeFault.LooksEmpty => RejectReason.LooksEmpty(column.Header),
        TimeFault.TooEarly => RejectReason.TooEarly(column.Header),
        _ => malformed(column.Header),
    };

    public bool TryWhole(Column column, long least, long most, out long? number)
    {
        number = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var fault = Numbers.Whole(cell, numbers, most, out var found);
        number = found;
        return fault switch
        {
            NumberFault.None when found >= least => true,
            NumberFault.TooLarge => Reject(column, RejectReason.TooLarge(column.Header, most)),
            _ => Reject(column, OrOtherStyle(RejectReason.WholeNumber(column.Header, least), cell, most)),
        };
    }

    /// <summary>An amount; one that may be negative has a minus in front or stands in the parentheses of accountants.</summary>
    public bool TryAmount(Column column, long mostMajor, out long? minor, bool mayBeNegative = false)
    {
        minor = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var amount = cell switch
        {
            ['-' or '−', .. var after] when mayBeNegative => after,
            ['(', .. var inside, ')'] when mayBeNegative => inside,
            _ => cell,
        };
        var fault = Numbers.Hundredths(amount, numbers, mostMajor * 100, out var found);
        minor = amount.Length == cell.Length ? found : -found;
        return fault switch
        {
            NumberFault.None => true,
            NumberFault.TooManyDecimals => Reject(column, OrOtherStyle(RejectReason.Decimals(column.Header), amount, mostMajor)),
            NumberFault.TooLarge => Reject(column, RejectReason.TooLarge(column.Header, mostMajor)),
            _ => Reject(column, OrOtherStyle(mayBeNegative ? RejectReason.Amount(column.Header, numbers) : RejectReason.AmountOfZero(column.Header, numbers), amount, mostMajor)),
        };
    }

    /// <summary>
    /// A target or limit in hundredths of the KPI's unit: a number as the file writes them, which may be negative, or what the
    /// page of targets takes, such as 90% or 2:30.
    /// </summary>
    public bool TryTarget(Column column, Kpi kpi, out long? hundredths)
    {
        hundredths = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var isNegative = cell[0] == '-';
        var fault = Numbers.Hundredths(isNegative ? cell[1..] : cell, numbers, long.MaxValue / 2, out var found);
        hundredths = isNegative ? -found : found;
        if (fault is NumberFault.Malformed or NumberFault.TooManyDecimals && TargetText.TryParse(kpi, cell.ToString(), out var typed))
        {
            (fault, hundredths) = (NumberFault.None, typed);
        }

        var range = kpi.Definition.Range;
        return fault switch
        {
            NumberFault.TooManyDecimals => Reject(column, RejectReason.Decimals(column.Header)),
            NumberFault.Malformed => Reject(column, RejectReason.Number(column.Header, numbers)),
            NumberFault.None when hundredths >= range.Least * 100 && hundredths <= range.Most * 100 => true,
            _ => Reject(column, RejectReason.Between(column.Header, range.Least, range.Most)),
        };
    }

    /// <summary>The reason, with a hint when the cell would be a number in the other way of writing them.</summary>
    private ImportMessage OrOtherStyle(ImportMessage reason, ReadOnlySpan<char> cell, long most) =>
        cell.ContainsAny('.', ',') && Numbers.Hundredths(cell, numbers.Other, most * 100, out _) == NumberFault.None
            ? RejectReason.OtherStyle(reason, numbers.Other.Option)
            : reason;
}
