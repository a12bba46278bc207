namespace ServiceKpi.Domain.Tests.Desk;

public sealed class DueTests
{
    private static readonly Outlet Outlet = TestOutlet.In("Asia/Jakarta", HoursBuilder.Weekdays("08:00-17:00").Build());
    private static readonly DateTime Opened = TestTime.Utc("2026-03-02 02:00");
    private static readonly Pending Fresh = new(IsOpen: true, Opened, IsAnswered: false, UnheardSince: null, ExpectedOn: null, WaitingUntil: null);

    [Fact]
    public void Where_no_standard_says_how_soon_an_answer_is_due_on_the_day_of_the_opening()
    {
        var due = Due.Next(Outlet, Expected.Nothing, Fresh)!;

        // The day ends in Jakarta at 17:00 UTC.
        due.Should().Be(new Due(DueKind.Answer, TestTime.Utc("2026-03-02 17:00"), TestDay.Monday));
        due.IsLate(TestTime.Utc("2026-03-02 16:59")).Should().BeFalse();
        due.IsLate(TestTime.Utc("2026-03-02 17:00")).Should().BeTrue();
    }

    [Fact]
    public void A_standard_makes_it_a_moment() =>
        Due.Next(Outlet, Answer(2), Fresh).Should().Be(new Due(DueKind.Answer, Opened.AddHours(2)));

    // Heard last on Monday at 16:00; 8 open hours later it is Tuesday 15:00, before the promised Wednesday.
    [Fact]
    public void What_comes_first_is_due_next()
    {
        var expected = new Expected(null, null, new Demand { SilenceSeconds = 8 * 3600 });
        var told = Fresh with { IsAnswered = true, UnheardSince = TestTime.Utc("2026-03-02 09:00"), ExpectedOn = TestTime.Day("2026-03-04") };

        Due.Next(Outlet, expected, told).Should().Be(new Due(DueKind.Word, TestTime.Utc("2026-03-03 08:00")));
        Due.Next(Outlet, expected, told with { UnheardSince = null })!.Kind.Should().Be(DueKind.Promise);
        Due.Next(Outlet, expected, told with { UnheardSince = null, WaitingUntil = TestTime.Day("2026-03-03") })!.Kind.Should().Be(DueKind.Awaited);
    }

    [Fact]
    public void Where_nothing_was_promised_the_standard_says_until_when()
    {
        var expected = new Expected(null, 2, null);

        Due.Next(Outlet, expected, Fresh with { IsAnswered = true })!.Day.Should().Be(TestTime.Day("2026-03-04"));
        Due.Next(Outlet, expected, Fresh with { IsAnswered = true, ExpectedOn = TestTime.Day("2026-03-09") })!.Day.Should().Be(TestTime.Day("2026-03-09"));
    }

    [Fact]
    public void Of_what_is_ready_or_settled_nothing_is_due() => Due.Next(Outlet, Answer(2), Fresh with { IsOpen = false }).Should().BeNull();

    private static Expected Answer(int hours) => new(new Demand { AnswerSeconds = hours * 3600 }, null, null);
}
