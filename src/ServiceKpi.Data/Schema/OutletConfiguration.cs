using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

internal sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.Ignore(o => o.Zone);
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.Code).HasMaxLength(Outlet.CodeLength);
        builder.Property(o => o.TimeZone).HasMaxLength(Outlet.CodeLength);
        builder.Property(o => o.Name).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.Region).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.City).HasMaxLength(VersionedBuilder.NameLength);
        builder.Property(o => o.Hours).HasConversion(
            hours => OpeningHoursJson.Write(hours),
            json => OpeningHoursJson.Read(json),
            new ValueComparer<OpeningHours>(
                (a, b) => OpeningHoursJson.Write(a!) == OpeningHoursJson.Write(b!),
                hours => OpeningHoursJson.Write(hours).GetHashCode(StringComparison.Ordinal)));
        AsJson(builder.Property(o => o.FormerRegions));
        AsJson(builder.Property(o => o.FormerZones));
        builder.Property<long>(RollupMarks.CountedColumn);
        builder.Property<long>(RollupMarks.CountedMembersColumn);
        builder.HasVersion();
    }

    private static void AsJson<T>(PropertyBuilder<IReadOnlyList<T>> list) => list.HasConversion(
        items => Write(items),
        json => Read<T>(json),
        new ValueComparer<IReadOnlyList<T>>(
            (a, b) => a!.SequenceEqual(b!),
            items => Write(items).GetHashCode(StringComparison.Ordinal)));

    private static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items);

    private static T[] Read<T>(string json) => JsonSerializer.Deserialize<T[]>(json)!;
}

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
