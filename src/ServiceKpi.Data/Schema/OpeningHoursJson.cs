using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceKpi.Data.Schema;

/// <summary>Opening hours in one column: weekly hours by weekday and dated exceptions, a shift as its two minutes.</summary>
internal static class OpeningHoursJson
{
    public static string Write(OpeningHours hours) => JsonSerializer.Serialize(new Document(
        [.. hours.Weeks.Select(w => new Week(
            w.ValidFrom, [.. Enum.GetValues<DayOfWeek>().Select(d => Minutes(w.On(d)))], w.TimeZone))],
        [.. hours.Exceptions.OrderBy(e => e.Key).Select(e => new DatedException(e.Key, Minutes(e.Value)))]));

    public static OpeningHours Read(string json)
    {
        var document = JsonSerializer.Deserialize<Document>(json)!;
        return new OpeningHours(
            document.Weeks.Select(w => new WeeklyHours(
                w.ValidFrom, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, d => Shifts(w.Days[(int)d])), w.TimeZone)),
            document.Exceptions.ToDictionary(e => e.Day, e => Shifts(e.Shifts)));
    }

    private static int[][] Minutes(IReadOnlyList<Shift> shifts) => [.. shifts.Select(s => new[] { s.Opens, s.Closes })];

    private static IReadOnlyList<Shift> Shifts(int[][] minutes) => [.. minutes.Select(m => new Shift(m[0], m[1]))];

    private sealed record Document(Week[] Weeks, DatedException[] Exceptions);

    private sealed record Week(
        DateOnly ValidFrom,
        int[][][] Days,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TimeZone = null);

    private sealed record DatedException(DateOnly Day, int[][] Shifts);
}
