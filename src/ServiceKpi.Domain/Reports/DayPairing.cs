namespace ServiceKpi.Domain.Reports;

/// <summary>How fair a comparison of two periods can be: which outlets and holidays they share.</summary>
/// <param name="NotComparable">The outlets that were not open through both periods, by code.</param>
/// <param name="Holidays">The holidays whose days are compared with the days of the same holiday, by name.</param>
/// <param name="HolidaysOnOneSide">The holidays that fall in one of the periods only and have no counterpart, by name.</param>
/// <param name="Paired">The days asked about that have a counterpart; without any no daily figure can be compared.</param>
/// <param name="Unpaired">The days asked about that have none.</param>
public sealed record DayPairing(
    IReadOnlyList<Outlet> NotComparable,
    IReadOnlyList<string> Holidays,
    IReadOnlyList<string> HolidaysOnOneSide,
    int Paired,
    int Unpaired)
{
    internal static DayPairing? Of(
        Period whole, Period? compared, IReadOnlyList<ReportPiece> pieces, IReadOnlyList<Outlet> outlets, HolidayCalendar holidays)
    {
        if (compared is not { } other || pieces.All(p => p.Pairs is null))
        {
            return null;
        }

        var pairs = pieces.SelectMany(p => p.Pairs ?? []).ToList();
        HashSet<string> matched = [.. pairs.Select(p => p.Holiday).OfType<string>()];
        var (here, there) = (Names(whole, holidays), Names(other, holidays));
        here.SymmetricExceptWith(there);
        return new DayPairing(
            [.. outlets.Where(o => !new ReportPiece(whole, compared, null).Compares(o))],
            [.. matched.Order(StringComparer.Ordinal)],
            [.. here.Except(matched).Order(StringComparer.Ordinal)],
            pairs.Count,
            whole.Days - pairs.Count);
    }

    /// <summary>The holidays themselves, without the days that live by them.</summary>
    private static HashSet<string> Names(Period period, HolidayCalendar holidays) =>
        [.. period.EachDay().Select(day => holidays.On(day) is { } holiday && holiday.Day == day ? holiday.Name : null).OfType<string>()];
}
