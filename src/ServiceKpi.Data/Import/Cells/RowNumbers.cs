namespace ServiceKpi.Data.Import.Cells;

/// <content>Its numbers.</content>
internal sealed partial class Row
{
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
            _ => Reject(column, OrOtherStyle(RejectReason.Amount(column.Header, numbers, mayBeNegative), amount, mostMajor)),
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
    private string OrOtherStyle(string reason, ReadOnlySpan<char> cell, long most) =>
        cell.ContainsAny('.', ',') && Numbers.Hundredths(cell, numbers.Other, most * 100, out _) == NumberFault.None
            ? RejectReason.OtherStyle(reason, numbers.Other.Option)
            : reason;
}
