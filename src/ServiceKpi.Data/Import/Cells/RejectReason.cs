using System.Runtime.CompilerServices;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Every reason for which a row is rejected, in the words that people read. Scripts compare them: keep them.</summary>
internal static class RejectReason
{
    public static ImportMessage BrokenQuotes => Say($"quotes must enclose a whole field, and quotes inside it must be doubled");

    public static ImportMessage UnclosedQuote => Say($"a quote is opened and not closed on this line");

    public static ImportMessage Sum => Say($"a sum, not a record");

    public static ImportMessage Contradiction => Say($"what is stored already contradicts this opening; state the response, resolution or closing too");

    public static ImportMessage Locked => Say($"it would change a month that is locked; an admin can unlock it");

    public static ImportMessage OutletAndRegion => Say($"a target is of an outlet or of a region, not of both");

    public static ImportMessage AtDesk => Say($"the ticket is being worked on at the desk; what happens to it is written down there");

    public static ImportMessage Erased => Say($"the customer was erased; nothing of a file brings them back");

    public static ImportMessage Phone(string column) => Say($"{column} must be a telephone number, such as 0812-3456-7890 or +6281234567890");

    public static ImportMessage Mail(string column) => Say($"{column} must be a mail address");

    public static ImportMessage Judged => Say($"an ended month was judged by what is stored; set another target from this month on");

    public static ImportMessage Unexplained => Say($"it changes a target that is in force; say why with --reason");

    public static ImportMessage LimitContradiction => Say($"the stored at_risk is better than this target; state at_risk too");

    public static ImportMessage Conflict(int line) => Say($"an earlier row of this file has the same key and other values: line {line}");

    public static ImportMessage FieldCount(int fields, int columns) => Say($"the row must have {columns} fields, like the header, not {fields}");

    public static ImportMessage Blank(string column) => Say($"{column} must not be blank");

    public static ImportMessage TooLong(string column, int length) => Say($"{column} must have at most {length:N0} characters");

    public static ImportMessage Nul(string column) => Say($"{column} must not contain NUL characters");

    public static ImportMessage ControlCharacters(string column) => Say($"{column} must not contain control characters");

    public static ImportMessage Undecodable(string column) => Say($"{column} contains bytes that are not of the file's encoding; save the file as UTF-8");

    public static ImportMessage UnknownOutlet(string column) => Say($"{column} must be the code of a known outlet");

    public static ImportMessage NearOutlet(string column, string known) => Say($"{column} must be the code of a known outlet; do you mean {known}?");

    public static ImportMessage NearCode(string column, string known) => Say($"{column} is nearly the code of another outlet; do you mean {known}?");

    public static ImportMessage Code(string column) =>
        Say($"{column} must be 1 to {OutletCode.Longest} letters, digits, -, _ or ., and not the word {string.Join(" or ", OutletCode.TakenWords)}");

    public static ImportMessage BeforeOpening(string column, DateOnly opened) => Say($"{column} lies before the outlet opens, on {opened:yyyy-MM-dd}");

    public static ImportMessage AfterClosing(string column, DateOnly closed) => Say($"{column} lies after the outlet has closed, on {closed:yyyy-MM-dd}");

    public static ImportMessage Date(string column) => Say($"{column} must be a date written as 2026-01-31");

    public static ImportMessage Instant(string column) =>
        Say($"{column} must be a date and time written as 2026-01-31T14:30:00 or 2026-01-31 14:30:00+07:00");

    public static ImportMessage NoSuchTime(string column) => Say($"{column} must be a day and time that exist");

    public static ImportMessage SkippedTime(string column) =>
        Say($"{column} must be a local time that exists; summer time skips this one at the outlet");

    public static ImportMessage LooksEmpty(string column) => Say($"{column} lies before 2000 and looks like an empty date; leave the cell blank");

    public static ImportMessage TooEarly(string column) => Say($"{column} must not lie before 1900");

    public static ImportMessage Future(string column) => Say($"{column} must not lie in the future");

    public static ImportMessage Before(string column, string other) => Say($"{column} must not lie before {other}");

    public static ImportMessage WholeNumber(string column, long least) => Say($"{column} must be a whole number of {least} or more");

    public static ImportMessage TooLarge(string column, long most) => Say($"{column} must be at most {most:N0}");

    public static ImportMessage Amount(string column, NumberMarks marks) =>
        Say($"{column} must be an amount, written as {Plain(marks)} or {Grouped(marks)}");

    public static ImportMessage AmountOfZero(string column, NumberMarks marks) =>
        Say($"{column} must be an amount of 0 or more, written as {Plain(marks)} or {Grouped(marks)}");

    public static ImportMessage OtherStyle(ImportMessage reason, string option) =>
        Say($"{reason}; or is it written as with --number-format {option}?");

    public static ImportMessage Impossible(string words) => Say($"{words}");

    public static ImportMessage Decimals(string column) => Say($"{column} must have at most 2 decimals");

    public static ImportMessage Score(string column, int lowest, int highest) =>
        Say($"{column} must be a whole number from {lowest} to {highest}");

    public static ImportMessage ScoreWord(string column, int lowest, int highest, string low, string high) =>
        Say($"{column} must be a whole number from {lowest} to {highest}, or a word of the scale from {low} to {high}");

    public static ImportMessage OneOf(string column, string names) => Say($"{column} must be {names}");

    public static ImportMessage Reopened(string column) => Say($"{column} must be true, false or a whole number of 0 or more");

    public static ImportMessage UnknownZone(string column) => Say($"{column} must be a known time zone such as Asia/Jakarta");

    public static ImportMessage Hours(string column) =>
        Say($"{column} must be written as Mon-Fri 08:00-17:00; Sat 08:00-12:00, with days in Indonesian or English, or closed");

    public static ImportMessage UnknownKpi(string column) => Say($"{column} must be the id of a KPI, such as csat");

    public static ImportMessage UnknownRegion(string column) => Say($"{column} must be the region of an outlet");

    public static ImportMessage Month(string column) => Say($"{column} must be a month written as 2026-01 or 2026-01-01");

    public static ImportMessage Number(string column, NumberMarks marks) =>
        Say($"{column} must be a number, written as {Plain(marks)} or {Grouped(marks)}");

    public static ImportMessage Between(string column, double least, double most) =>
        Say($"{column} must lie between {least:0} and {most:0}");

    public static ImportMessage NoBetter(string column, string other) => Say($"{column} must not be better than {other}");

    public static ImportMessage Needs(string column, string other) => Say($"{column} must not be stated without {other}");

    public static ImportMessage EitherDay(string column, DateOnly one, DateOnly other) =>
        Say($"{column} is either {one:yyyy-MM-dd} or {other:yyyy-MM-dd}; say --date-format dmy or mdy");

    public static ImportMessage MixedDays(string column) =>
        Say($"{column} has some days with the day first and some with the month first; say --date-format dmy or mdy");

    public static ImportMessage SwappedDays(string column) => Say(
        $"{column} has days kept as dates, none above the 12th, beside days written as text: Excel may have swapped day and month; write all of them in one way");

    public static ImportMessage ShortYear(string column) =>
        Say($"{column} may begin or end with the year; write the year with four digits, or say --date-format dmy or mdy");

    public static ImportMessage CountedFrom1904(string column) =>
        Say($"{column} is a number in a workbook that counts days from 1904; format the column as date");

    public static ImportMessage ForeignCurrency(string column, string currency, string own) =>
        Say($"{column} is an amount in {currency}, and the organisation counts in {own}");

    public static ImportMessage CountedDay(string column) =>
        Say($"{column} may be a day as Excel counts them, which is read only where the whole column is written so");

    public static ImportMessage MixedNumbers(string column) =>
        Say($"{column} has some numbers written as 1,234.56 and some as 1.234,56; say --number-format en or id");

    public static ImportMessage CellError(string column) => Say($"{column} holds an error of the workbook instead of a value");

    public static ImportMessage NoResult(string column) => Say($"{column} holds a formula without a result; open the workbook in Excel and save it");

    public static ImportMessage YesOrNo(string column) => Say($"{column} must be yes or no");

    public static ImportMessage ClosedWithFigures(string column) => Say($"{column} says that the outlet was closed, and the row has figures");

    public static ImportMessage Dash(string column) => Say($"{column} must be a number; a dash may be zero or nothing: write 0 or leave the cell blank");

    private static string Plain(NumberMarks marks) => $"1234{marks.Point}56";

    private static string Grouped(NumberMarks marks) => $"1{marks.Group}234{marks.Point}56";

    private static ImportMessage Say(FormattableString sentence, [CallerMemberName] string name = "") => ImportMessage.Of(name, sentence);
}

/// <summary>Why a row was not taken; the column is empty when the row as a whole is at fault.</summary>
internal sealed record Fault(string Column, string Value, ImportMessage Reason);
