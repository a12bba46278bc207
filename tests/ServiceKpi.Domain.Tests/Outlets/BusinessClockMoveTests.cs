using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Outlets;

/// <summary>
/// An outlet that moves on Tuesday, 10 March 2026: Jakarta is 7 hours ahead of UTC, Makassar 8, Jayapura 9, and New York
/// 4 behind since 8 March. The 10th begins in Jakarta at 17:00 UTC on the 9th, in Makassar at 16:00.
/// </summary>
public sealed class BusinessClockMoveTests
{
    private static readonly DateOnly MovingDay = TestTime.Day("2026-03-10");

    [Theory]
    [InlineData("2026-03-09 01:00", "2026-03-09 10:00", 540, "8 to 17 in Jakarta before the move")]
    [InlineData("2026-03-09 00:00", "2026-03-09 01:00", 0, "still closed in Jakarta, where Makassar would be open")]
    [InlineData("2026-03-10 00:00", "2026-03-10 09:00", 540, "8 to 17 in Makassar after it")]
    [InlineData("2026-03-10 09:00", "2026-03-10 10:00", 0, "closed in Makassar, where Jakarta would be open")]
    [InlineData("2026-03-09 09:00", "2026-03-10 01:00", 120, "the last hour in Jakarta and the first in Makassar")]
    public void Each_day_is_told_in_the_zone_that_its_hours_had(string from, string to, int minutes, string why) =>
        OpenMinutes(Moved("Asia/Jakarta", "Asia/Makassar", "08:00-17:00"), from, to).Should().Be(minutes, why);

    [Theory]
    [InlineData("Asia/Jakarta", "Asia/Makassar")]
    [InlineData("Asia/Makassar", "Asia/Jakarta")]
    [InlineData("Asia/Jayapura", "America/New_York")]
    [InlineData("America/New_York", "Asia/Jayapura")]
    public void Open_all_day_loses_and_repeats_no_second_over_the_move(string old, string now) =>
        OpenMinutes(Moved(old, now, "00:00-24:00"), "2026-03-08 12:00", "2026-03-12 12:00").Should().Be(4 * 24 * 60);

    [Theory]
    [InlineData("Asia/Jakarta", "Asia/Makassar", 60, "23:00 to 24:00 in Jakarta; midnight in Makassar has passed then")]
    [InlineData("Asia/Makassar", "Asia/Jakarta", 120 + 60, "23:00 to 24:00 in Makassar, the same hour in Jakarta, then 0:00 to 1:00")]
    public void The_clock_is_set_when_the_last_day_in_the_old_zone_ends(string old, string now, int minutes, string why) =>
        OpenMinutes(Moved(old, now, "00:00-01:00", "23:00-24:00"), "2026-03-09 12:00", "2026-03-09 20:00").Should().Be(minutes, why);

    [Fact]
    public void A_second_move_leaves_both_pasts_alone()
    {
        var outlet = Moved("Asia/Jakarta", "Asia/Makassar", "08:00-17:00");
        outlet.MoveTo("Asia/Jayapura", MovingDay.AddDays(10));

        OpenMinutes(outlet, "2026-03-09 01:00", "2026-03-09 10:00").Should().Be(540);
        OpenMinutes(outlet, "2026-03-19 00:00", "2026-03-19 09:00").Should().Be(540);
        OpenMinutes(outlet, "2026-03-19 23:00", "2026-03-20 08:00").Should().Be(540);
    }

    [Fact]
    public void A_ticket_across_the_move_counts_once_and_those_before_as_ever()
    {
        var outlet = TestOutlet.CountingOpenHours(HoursBuilder.Daily("08:00-17:00").Build(), "Asia/Jakarta");
        var tickets = new[]
        {
            TicketBuilder.Opened("2026-03-09 08:00").Responded("2026-03-09 09:00").At(outlet).Build(),
            TicketBuilder.Opened("2026-03-09 09:30").Responded("2026-03-10 00:15").At(outlet).Build(),
        };

        outlet.MoveTo("Asia/Makassar", MovingDay);

        Seconds(MovingDay.AddDays(-1)).Should().Be(3_600);
        Seconds(MovingDay).Should().Be((30 + 15) * 60, "half an hour was left in Jakarta, a quarter gone in Makassar");
        tickets[0].FixDays(outlet);
        tickets[0].FirstResponseDay.Should().Be(MovingDay.AddDays(-1));

        long Seconds(DateOnly day) => TestDay.On(day, outlet).With(tickets).Sums()[Measure.FirstResponseSeconds];
    }

    [Fact]
    public void What_ended_before_the_move_is_counted_as_if_there_were_none() => Law.Holds(Moves, move =>
    {
        var stayed = move.Outlet();
        var moved = move.Moved();
        var end = TimeZoneInfo.ConvertTimeToUtc(MovingDay.ToDateTime(TimeOnly.MinValue), stayed.Zone);
        var (from, to) = (move.From < end ? move.From : end, move.To < end ? move.To : end);

        Seconds(moved, from, to).Should().Be(Seconds(stayed, from, to));
    });

    [Fact]
    public void Two_stretches_of_time_add_up_to_the_whole_over_a_move() => Law.Holds(Moves, move =>
    {
        var outlet = move.Moved();
        var middle = move.From.AddSeconds((long)(move.To - move.From).TotalSeconds / 2);
        var whole = Seconds(outlet, move.From, move.To);

        (Seconds(outlet, move.From, middle) + Seconds(outlet, middle, move.To)).Should().Be(whole);
        whole.Should().BeInRange(0, (long)(move.To - move.From).TotalSeconds);
    });

    [Fact]
    public void A_second_that_both_zones_call_open_counts_and_one_that_neither_does_not() => Law.Holds(Moves, move =>
    {
        var now = move.Outlet();
        now.MoveTo(move.New, DateOnly.MinValue);
        var minute = move.From;
        var (old, moved, later) = (OpenMinute(move.Outlet()), OpenMinute(move.Moved()), OpenMinute(now));

        moved.Should().BeOneOf(old, later);

        long OpenMinute(Outlet outlet) => Seconds(outlet, minute, minute.AddMinutes(1));
    });

    private static Gen<Move> Moves =>
        from old in Gen.Elements("Asia/Jakarta", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
        from now in Gen.Elements("Asia/Makassar", "America/Havana", "Pacific/Kiritimati", "UTC")
        from minute in Gen.Choose(0, 4 * 24 * 60)
        from seconds in Gen.Choose(0, 4 * 24 * 3_600)
        let start = TestTime.Utc("2026-03-07 12:00").AddMinutes(minute)
        select new Move(old, now, start, start.AddSeconds(seconds));

    private static Outlet Moved(string old, string now, params string[] shifts)
    {
        var outlet = TestOutlet.In(old, HoursBuilder.Daily(shifts).Build());
        outlet.MoveTo(now, MovingDay);
        return outlet;
    }

    private static double OpenMinutes(Outlet outlet, string from, string to) =>
        Seconds(outlet, TestTime.Utc(from), TestTime.Utc(to)) / 60.0;

    private static long Seconds(Outlet outlet, DateTime from, DateTime to) =>
        BusinessClock.OpenSeconds(from, to, outlet.Hours, outlet.Zone);

    private sealed record Move(string Old, string New, DateTime From, DateTime To)
    {
        private static readonly OpeningHours Hours = HoursBuilder.Weekdays("00:00-01:30", "02:30-12:00", "13:00-24:00")
            .DailyFrom(MovingDay, "01:15-02:45", "22:00-24:00").Except(MovingDay.AddDays(-1), "00:00-03:00", "21:00-24:00").Build();

        public Outlet Outlet() => TestOutlet.In(Old, Hours);

        public Outlet Moved()
        {
            var outlet = Outlet();
            outlet.MoveTo(New, MovingDay);
            return outlet;
        }
    }
}
