using System.Globalization;

namespace ServiceKpi.Domain.Attention;

/// <summary>What makes a finding the same finding the next time it is looked for.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Outlet">The code of its outlet.</param>
/// <param name="Subject">What it is about: the lack, the KPI or the verdict. Holds no <c>|</c>.</param>
/// <param name="Days">The days it is about.</param>
/// <param name="Detail">What makes it another finding when it changes: the figure, or how bad it is. Holds no <c>|</c>.</param>
public sealed record FindingKey(FindingKind Kind, string Outlet, string Subject, Period Days, string Detail = "")
{
    private const string Form = "yyyy-MM-dd";
    private const int Parts = 6;

    /// <summary>
    /// True when somebody who has seen to this one has thereby seen to the other: the same, fewer of the same missing
    /// days, the same KPI less bad, or a day without figures on the weekday that this one says the outlet is closed on.
    /// </summary>
    public bool Covers(FindingKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Outlet == other.Outlet && Kind switch
        {
            FindingKind.LikelyClosed => other is { Kind: FindingKind.MissingEntries, Subject: nameof(EntryLack.Both) }
                && Days.Contains(other.Days)
                && other.Days.EachDay().All(day => day.DayOfWeek.ToString() == Subject),
            FindingKind.MissingEntries => IsAbout(other) && Days.Contains(other.Days),
            FindingKind.FallingKpi or FindingKind.MissedTarget =>
                IsAbout(other) && Days == other.Days && LevelOf(Detail) <= LevelOf(other.Detail),
            _ => IsAbout(other) && Days == other.Days && Detail == other.Detail,
        };
    }

    /// <summary>The key as it is stored. The code of the outlet, which may hold anything, comes last.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}|{Subject}|{Days.From:yyyy-MM-dd}|{Days.To:yyyy-MM-dd}|{Detail}|{Outlet}");

    /// <summary>Reads a stored key; null when it is none.</summary>
    public static FindingKey? Parse(string? text) =>
        text?.Split('|', Parts) is [var kind, var subject, var from, var to, var detail, { Length: > 0 } outlet]
            && Enum.TryParse<FindingKind>(kind, out var known)
            && Enum.IsDefined(known)
            && DayOf(from) is { } first
            && DayOf(to) is { } last
            && first <= last
                ? new FindingKey(known, outlet, subject, new Period(first, last), detail)
                : null;

    private bool IsAbout(FindingKey other) => (Kind, Subject) == (other.Kind, other.Subject);

    private static Severity LevelOf(string detail) =>
        Enum.TryParse<Severity>(detail, out var level) ? level : Severity.Low;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
