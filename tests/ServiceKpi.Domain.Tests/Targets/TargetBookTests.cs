using static ServiceKpi.Domain.Tests.Targets.Aims;

namespace ServiceKpi.Domain.Tests.Targets;

public class TargetBookTests
{
    private static readonly TargetBook Book = new(
    [
        For("2026-03", 80), For("2026-07", 85), For("2026-05", 75, region: East), For("2026-06", 90, outlet: Ambon),
        For("2026-09", null, outlet: Ambon), For("2026-10", null, region: East),
    ]);

    [Theory]
    [InlineData("2026-02", null, null, null)]
    [InlineData("2026-03", 80, 80, 80)]
    [InlineData("2026-05", 75, 75, 80)]
    [InlineData("2026-06", 90, 75, 80)]
    [InlineData("2026-08", 90, 75, 85)]
    [InlineData("2026-09", 75, 75, 85)]
    [InlineData("2026-10", 85, 85, 85)]
    public void An_outlet_has_its_own_else_that_of_its_region_else_that_of_all(string month, int? ambon, int? makassar, int? jakarta)
    {
        var day = Month(month).AddDays(20);

        All.Select(o => Book.Find(Csat, o, day)?.Value).Should().Equal(ambon, makassar, jakarta);
    }

    [Theory]
    [InlineData("2026-04", 80)]
    [InlineData("2026-09", 75)]
    [InlineData("2026-10", 85)]
    public void In_months_before_a_move_an_outlet_keeps_what_its_region_had(string month, int expected) =>
        Book.Find(Csat, Kupang, Month(month))!.Value.Should().Be(expected);

    [Fact]
    public void It_says_where_a_target_comes_from()
    {
        var found = Book.Find(Csat, Makassar, Month("2026-08"))!;

        (found.Source.Level, found.Source.Region, found.Source.From).Should().Be((TargetLevel.Region, East, Month("2026-05")));
    }

    [Fact]
    public void What_is_set_at_one_place_is_told_whatever_is_set_elsewhere()
    {
        Book.At(Csat, null, null, Month("2026-08"))!.Value.Should().Be(85);
        Book.At(Csat, null, East, Month("2026-08"))!.Value.Should().Be(75);
        Book.At(Csat, Ambon.Id, null, Month("2026-08"))!.Value.Should().Be(90);
        Book.At(Csat, null, East, Month("2026-10")).Should().BeNull();
        Book.At(Csat, Makassar.Id, null, Month("2026-08")).Should().BeNull();
    }

    [Fact]
    public void Wanted_targets_stand_in_the_place_of_stored_ones()
    {
        var wanted = Book.With([For("2026-07", 88), For("2026-08", 70, outlet: Makassar)]);

        wanted.Find(Csat, Jakarta, Month("2026-08"))!.Value.Should().Be(88);
        wanted.Find(Csat, Makassar, Month("2026-08"))!.Value.Should().Be(70);
        wanted.All.Should().HaveCount(Book.All.Count + 1);
        Book.Find(Csat, Jakarta, Month("2026-08"))!.Value.Should().Be(85, "the book itself stays");
    }

    [Fact]
    public void The_stored_target_of_a_month_is_found_by_what_it_is_for()
    {
        Book.Stored(For("2026-07", 1))!.Value.Should().Be(85);
        Book.Stored(For("2026-08", 1)).Should().BeNull();
        Book.Stored(For("2026-07", 1, region: East)).Should().BeNull();
    }
}
