using System.Runtime.CompilerServices;

namespace ServiceKpi.Data.Import;

/// <summary>What was decided of a column because its cells, taken together, show it.</summary>
/// <param name="Column">The column, as the file spells it.</param>
/// <param name="What">What was decided, and which cell shows it.</param>
public sealed record ColumnDecision(string Column, ImportMessage What);

/// <summary>Everything that can be decided, in the words that people read.</summary>
internal static class Decision
{
    public static ImportMessage DayFirst(string example) => Say($"the day comes first, as {example} shows");

    public static ImportMessage MonthFirst(string example) => Say($"the month comes first, as {example} shows");

    public static ImportMessage CountedDays(string example) => Say($"days are counted as Excel counts them, such as {example}");

    public static ImportMessage English(string example) => Say($"numbers are written as 1,234.56, as {example} shows");

    public static ImportMessage Indonesian(string example) => Say($"numbers are written as 1.234,56, as {example} shows");

    public static ImportMessage Constant(string value, string preset) => Say($"{value} in every row, as the preset {preset} says");

    private static ImportMessage Say(FormattableString sentence, [CallerMemberName] string name = "") => ImportMessage.Of(name, sentence);
}
