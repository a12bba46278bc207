namespace ServiceKpi.Domain.Written;

/// <summary>Months as people write them: <c>2026-12</c>, <c>12/2026</c>, <c>Des 2026</c>, <c>December 2026</c>, <c>2026-12-01</c>.</summary>
public static class WrittenMonth
{
    /// <summary>Reads the first day of a month; written out as a day it must be that one.</summary>
    public static TimeFault Read(ReadOnlySpan<char> text, out DateOnly first)
    {
        if (IsMonth(text, out var year, out var month))
        {
            return WrittenDay.Of(year, month, 1, out first);
        }

        var fault = WrittenDay.Read(text, new DayHabit(), out first);
        return fault is TimeFault.Undecided or TimeFault.Counted || (fault == TimeFault.None && first.Day != 1) ? TimeFault.Malformed : fault;
    }

    private static bool IsMonth(ReadOnlySpan<char> text, out int year, out int month)
    {
        var rest = text.Trim();
        month = DayScan.TakeMonth(ref rest);
        if (month > 0)
        {
            return DayScan.TakeYear(ref rest, out year) && rest.IsEmpty;
        }

        var digits = DayScan.TakeNumber(ref rest, out var number);
        if (digits == 0 || !DayScan.TakeMark(ref rest, out var mark) || mark == ',')
        {
            year = 0;
            return false;
        }

        year = number;
        month = DayScan.TakeMonth(ref rest);
        if (digits == 4)
        {
            return (month > 0 || DayScan.TakeNumber(ref rest, out month) is 1 or 2) && rest.IsEmpty;
        }

        month = number;
        return digits <= 2 && mark != ' ' && DayScan.TakeNumber(ref rest, out year) == 4 && rest.IsEmpty;
    }
}
