using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Reads numbers.</summary>
internal sealed partial class Row
{
    /// <summary>What may stand around an amount; whether it may be negative is said for itself.</summary>
    public const NumberDress AmountDress = NumberDress.Sign | NumberDress.Money;

    private const NumberDress TargetDress = NumberDress.Sign | NumberDress.Money | NumberDress.Percent;

    public bool TryWhole(Column column, long least, long most, out long? number)
    {
        number = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        if (!TryMarks(column, cell, out var marks))
        {
            return false;
        }

        var fault = WrittenNumber.Whole(cell, marks, most, out var found);
        number = found;
        return fault switch
        {
            NumberFault.None when found >= least => true,
            NumberFault.TooLarge => Reject(column, RejectReason.TooLarge(column.Header, most)),
            _ when WrittenNumber.IsDash(cell) => Reject(column, RejectReason.Dash(column.Header)),
            _ => Reject(column, OrOtherMarks(column, RejectReason.WholeNumber(column.Header, least), cell, marks, NumberDress.None)),
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

        if (!TryMarks(column, cell, out var marks))
        {
            return false;
        }

        var dress = mayBeNegative ? AmountDress : NumberDress.Money;
        var fault = WrittenNumber.Hundredths(cell, marks, dress, mostMajor * 100, out var found);
        minor = found;
        return fault switch
        {
            NumberFault.None => IsOwnCurrency(column, cell, dress),
            NumberFault.TooManyDecimals => Reject(column, OrOtherMarks(column, RejectReason.Decimals(column.Header), cell, marks, dress)),
            NumberFault.TooLarge => Reject(column, RejectReason.TooLarge(column.Header, mostMajor)),
            _ when WrittenNumber.IsDash(cell) => Reject(column, RejectReason.Dash(column.Header)),
            _ => Reject(column, OrOtherMarks(
                column, mayBeNegative ? RejectReason.Amount(column.Header, marks) : RejectReason.AmountOfZero(column.Header, marks), cell, marks, dress)),
        };
    }

    /// <summary>
    /// A target or limit in hundredths of the KPI's unit: a number, which may be negative, or what the page of targets takes, such as 90%
    /// or 2:30. The targets of a file are of many units, so that each tells for itself what its marks mean, unless that is said.
    /// </summary>
    public bool TryTarget(Column column, Kpi kpi, out long? hundredths)
    {
        hundredths = null;
        var cell = Cell(column);
        if (cell.IsEmpty)
        {
            return true;
        }

        var marks = record.IsNumber(column.Index) ? NumberMarks.En : column.Habit.Numbers;
        var fault = marks is null && cell.ContainsAny('.', ',')
            ? WrittenNumber.Alone(cell, TargetDress, long.MaxValue / 2, TargetText.HasThousands(kpi), out var found)
            : WrittenNumber.Hundredths(cell, marks ?? NumberMarks.En, TargetDress, long.MaxValue / 2, out found);
        hundredths = found;
        if (fault is NumberFault.Malformed or NumberFault.TooManyDecimals && !record.IsNumber(column.Index) && TargetText.TryParse(kpi, cell.ToString(), out var typed))
        {
            (fault, hundredths) = (NumberFault.None, typed);
        }

        var range = kpi.Definition.Range;
        return fault switch
        {
            NumberFault.TooManyDecimals => Reject(column, RejectReason.Decimals(column.Header)),
            NumberFault.Malformed => Reject(column, RejectReason.Number(column.Header, marks ?? NumberMarks.En)),
            NumberFault.None when hundredths >= range.Least * 100 && hundredths <= range.Most * 100 => IsOwnCurrency(column, cell, TargetDress),
            _ => Reject(column, RejectReason.Between(column.Header, range.Least, range.Most)),
        };
    }

    /// <summary>
    /// What the marks of a cell mean: what is said of the file, else what the whole column shows. A cell without marks needs neither, and
    /// a number of a workbook is written in one way whatever the language.
    /// </summary>
    private bool TryMarks(Column column, ReadOnlySpan<char> cell, [NotNullWhen(true)] out NumberMarks? marks)
    {
        var habit = column.Habit;
        marks = !cell.ContainsAny('.', ',') || record.IsNumber(column.Index) ? habit.Numbers ?? NumberMarks.En : habit.Numbers;
        marks = record.IsNumber(column.Index) ? NumberMarks.En : marks;
        if (marks is not null)
        {
            return true;
        }

        if (!habit.IsKnown)
        {
            return Ask(column);
        }

        marks = NumberMarks.En;
        return !habit.MixesNumbers || Reject(column, RejectReason.MixedNumbers(column.Header));
    }

    /// <summary>The reason, with a hint when the cell would be a number in the other way of writing them.</summary>
    private ImportMessage OrOtherMarks(Column column, ImportMessage reason, ReadOnlySpan<char> cell, NumberMarks marks, NumberDress dress) =>
        !record.IsNumber(column.Index) && cell.ContainsAny('.', ',') && WrittenNumber.Hundredths(cell, marks.Other, dress, long.MaxValue, out _) == NumberFault.None
            ? RejectReason.OtherStyle(reason, marks.Other == NumberMarks.Id ? "id" : "en")
            : reason;

    private bool IsOwnCurrency(Column column, ReadOnlySpan<char> cell, NumberDress dress) =>
        WrittenNumber.ForeignCurrency(cell, dress, Currency) is not { } foreign
        || Reject(column, RejectReason.ForeignCurrency(column.Header, foreign, Currency));
}
