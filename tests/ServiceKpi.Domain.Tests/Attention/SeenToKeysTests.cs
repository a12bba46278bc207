namespace ServiceKpi.Domain.Tests.Attention;

public class SeenToKeysTests
{
    private static readonly Outlet Outlet = new("SBY01", "Gubeng", "Asia/Jakarta");

    [Fact]
    public void A_day_between_those_seen_to_is_still_open()
    {
        var missing = Missing(1, 2, 27);

        var keys = missing.SeenToKeys.ToList();

        keys.Select(k => (k.Days.From.Day, k.Days.To.Day)).Should().Equal((1, 2), (27, 27));
        missing.Without(keys).Should().BeNull("all of its days are seen to");
        Missing(1, 2, 15, 27).Without(keys).Should().BeOfType<MissingEntries>().Which.On.Select(d => d.Day).Should().Equal(15);
    }

    private static MissingEntries Missing(params int[] days) =>
        new(Outlet, EntryLack.Both, [.. days.Select(day => new DateOnly(2026, 11, day))]);
}
