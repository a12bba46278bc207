namespace ServiceKpi.Web.Tests.Pages;

public sealed class HandOverTests
{
    [Fact]
    public void Many_pages_hand_over_at_once()
    {
        var given = new HandOver<string>(new FixedClock(TestTime.Utc("2026-11-21 05:00")));

        var ids = new string[20_000];
        Parallel.For(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, page => ids[page] = given.Give($"page {page}"));

        ids.Should().OnlyHaveUniqueItems();
        var last = given.Give("last");
        given.Find(last).Should().Be("last");
    }

    [Fact]
    public void The_oldest_make_room_and_what_is_too_old_is_gone()
    {
        var clock = new MovingClock(TestTime.Utc("2026-11-21 05:00"));
        var given = new HandOver<string>(clock);
        var first = given.Give("first");
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = given.Give("second");

        clock.Advance(TimeSpan.FromSeconds(90));
        given.Give("third");

        given.Find(first).Should().BeNull("two minutes have passed");
        given.Find(second).Should().Be("second");
    }
}
