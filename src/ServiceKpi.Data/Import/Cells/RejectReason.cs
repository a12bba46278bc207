using System.Globalization;

namespace ServiceKpi.Data.Import.Cells;

/// <summary>Every reason for which a row is rejected, in the words that people read. Scripts compare them: keep them.</summary>
internal static class RejectReason
{
    public const string BrokenQuotes =
        "quotes must enclose a whole field, and quotes inside it must be doubled";

    public const string UnclosedQuote = "a quote is opened and not closed on this line";

    public const string Sum = "a sum, not a record";

    public const string Contradiction =
        "what is stored already contradicts this opening; state the response, resolution or closing too";

    public const string Locked = "it would change a month that is locked; an admin can unlock it";

    public const string OutletAndRegion = "a target is of an outlet or of a region, not of both";

    public const string Judged = "an ended month was judged by what is stored; set another target from this month on";

    public const string Unexplained = "it changes a target that is in force; say why with --reason";

    public const string LimitContradiction = "the stored at_risk is better than this target; state at_risk too";

    public static string Conflict(int line) => Say($"an earlier row of this file has the same key and other values: line {line}");

    public static string FieldCount(int fields, int columns) => Say($"the row must have {columns} fields, like the header, not {fields}");

    public static string Blank(string column) => $"{column} must not be blank";

    public static string TooLong(string column, int length) => Say($"{column} must have at most {length:N0} characters");

    public static string Nul(string column) => $"{column} must not contain NUL characters";

    public static string ControlCharacters(string column) => $"{column} must not contain control characters";

    public static string Undecodable(string column) => $"{column} contains bytes that are not of the file's encoding; save the file as UTF-8";

    public static string UnknownOutlet(string column) => $"{column} must be the code of a known outlet";

    public static string NearOutlet(string column, string known) => $"{column} must be the code of a known outlet; do you mean {known}?";

    public static string NearCode(string column, string known) => $"{column} is nearly the code of another outlet; do you mean {known}?";

    public static string Code(string column) =>
        Say($"{column} must be 1 to {OutletCode.Longest} letters, digits, -, _ or ., and not the word {string.Join(" or ", OutletCode.TakenWords)}");

    public static string BeforeOpening(string column, DateOnly opened) => Say($"{column} lies before the outlet opens, on {opened:yyyy-MM-dd}");

    public static string AfterClosing(string column, DateOnly closed) => Say($"{column} lies after the outlet has closed, on {closed:yyyy-MM-dd}");

    public static string Date(string column) => $"{column} must be a date written as 2026-01-31";

    public static string Instant(string column) =>
        $"{column} must be a date and time written as 2026-01-31T14:30:00 or 2026-01-31 14:30:00+07:00";

    public static string NoSuchTime(string column) => $"{column} must be a day and time that exist";

    public static string SkippedTime(string column) =>
        $"{column} must be a local time that exists; summer time skips this one at the outlet";

    public static string LooksEmpty(string column) => $"{column} lies before 2000 and looks like an empty date; leave the cell blank";

    public static string TooEarly(string column) => $"{column} must not lie before 1900";

    public static string Future(string column) => $"{column} must not lie in the future";

    public static string Before(string column, string other) => $"{column} must not lie before {other}";

    public static string WholeNumber(string column, long least) => Say($"{column} must be a whole number of {least} or more");

    public static string TooLarge(string column, long most) => Say($"{column} must be at most {most:N0}");

    public static string Amount(string column, NumberStyle style, bool mayBeNegative) =>
        $"{column} must be an amount{(mayBeNegative ? "" : " of 0 or more")}, written as {style.PlainExample} or {style.GroupedExample}";

    public static string OtherStyle(string reason, string option) => $"{reason}; or is it written as with --number-format {option}?";

    public static string Decimals(string column) => $"{column} must have at most 2 decimals";

    public static string Score(string column, int lowest, int highest) =>
        Say($"{column} must be a whole number from {lowest} to {highest}");

    public static string OneOf(string column, string names) => $"{column} must be {names}";

    public static string Reopened(string column) => $"{column} must be true, false or a whole number of 0 or more";

    public static string UnknownZone(string column) => $"{column} must be a known time zone such as Asia/Jakarta";

    public static string UnknownKpi(string column) => $"{column} must be the id of a KPI, such as csat";

    public static string UnknownRegion(string column) => $"{column} must be the region of an outlet";

    public static string Month(string column) => $"{column} must be a month written as 2026-01 or 2026-01-01";

    public static string Number(string column, NumberStyle style) =>
        $"{column} must be a number, written as {style.PlainExample} or {style.GroupedExample}";

    public static string Between(string column, double least, double most) =>
        Say($"{column} must lie between {least:0} and {most:0}");

    public static string NoBetter(string column, string other) => $"{column} must not be better than {other}";

    public static string Needs(string column, string other) => $"{column} must not be stated without {other}";

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Why a row was not taken; the column is empty when the row as a whole is at fault.</summary>
internal sealed record Fault(string Column, string Value, string Reason);
