namespace ServiceKpi.Domain.Tests.Desk;

/// <summary>What is counted of a ticket's way, worked by hand at an outlet that is open Monday to Friday from nine to five.</summary>
public sealed class CourseFiguresTests
{
    private static readonly Outlet Outlet = new("JKT01", "Jakarta", "UTC", hours: HoursBuilder.Weekdays("09:00-17:00").Build());

    private static readonly TicketEvent[] Repair =
    [
        At(1, "2026-03-02 10:00", new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar" })),
        At(2, "2026-03-02 11:00", new TicketAct.Answered("Kami periksa")),
        At(3, "2026-03-03 12:00", new TicketAct.Contacted("wa", ByCustomer: true, "Sudah?")),
        At(4, "2026-03-04 11:00", new TicketAct.Promised(new(2026, 3, 4))),
        At(5, "2026-03-04 11:00", new TicketAct.Estimated(450_000_00)),
        At(6, "2026-03-04 15:00", new TicketAct.Charged(470_000_00)),
        At(7, "2026-03-04 16:00", new TicketAct.Resolved("Diganti", ToCollect: true)),
        At(8, "2026-03-05 09:30", new TicketAct.HandoverOffered(["ambil", "kurir"], "kurir")),
        At(9, "2026-03-05 10:00", new TicketAct.Paid("QRIS", AtFirstTry: false)),
        At(10, "2026-03-05 10:05", new TicketAct.Paid("QRIS", AtFirstTry: true)),
        At(11, "2026-03-06 14:00", new TicketAct.HandedOver()),
    ];

    // From the answer on Monday at 11 to the promise on Wednesday at 11: 6 + 8 + 2 open hours. What the customer asked in between was no word to them.
    [Fact]
    public void The_longest_silence_is_counted_in_open_hours() => Figures(Repair).SilenceSeconds.Should().Be(16 * 3600);

    [Fact]
    public void Hand_over_payments_and_charge_are_what_happened() => Figures(Repair).Should().Be(new CourseFigures
    {
        EstimateMinor = 450_000_00,
        ChargedMinor = 470_000_00,
        HandedOverAt = TestTime.Utc("2026-03-06 14:00"),
        HandoverOptions = 2,
        PaidAt = TestTime.Utc("2026-03-05 10:05"),
        Payments = 2,
        PaymentsAtFirstTry = 1,
        ReportedBackAt = TestTime.Utc("2026-03-06 14:00"),
        SilenceSeconds = 16 * 3600,
    });

    [Fact]
    public void Who_is_answered_with_the_resolution_knows_how_it_ended() => Figures(
        At(1, "2026-03-02 10:00", new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Question, Summary = "Jam buka" })),
        At(2, "2026-03-02 10:00", new TicketAct.Answered("Sampai jam lima")),
        At(3, "2026-03-02 10:00", new TicketAct.Resolved(null, ToCollect: false))).ReportedBackAt.Should().Be(TestTime.Utc("2026-03-02 10:00"));

    [Fact]
    public void An_answer_long_before_the_resolution_says_nothing_of_the_end() => Figures(Repair[..7]).ReportedBackAt.Should().BeNull();

    [Fact]
    public void What_is_opened_again_was_not_told_how_it_ended_and_waits_for_no_word_yet()
    {
        var figures = Figures([.. Repair, At(12, "2026-03-09 10:00", new TicketAct.Reopened("Masih retak"))]);

        (figures.ReportedBackAt, figures.SilenceSeconds, figures.Payments).Should().Be((null, null, 2));
    }

    // Opened again on the Monday after, and settled within an hour: nobody waited in between.
    [Fact]
    public void While_a_matter_was_settled_nobody_waited() => Figures([
        .. Repair,
        At(12, "2026-03-16 10:00", new TicketAct.Reopened("Masih retak")),
        At(13, "2026-03-16 11:00", new TicketAct.Resolved(null, ToCollect: false))]).SilenceSeconds.Should().Be(16 * 3600);

    [Fact]
    public void A_choice_that_was_offered_stays_with_its_hand_over()
    {
        var again = new[] { At(12, "2026-03-09 10:00", new TicketAct.Reopened(null)), At(13, "2026-03-09 11:00", new TicketAct.Resolved(null, ToCollect: true)) };

        Figures([.. Repair, .. again]).HandoverOptions.Should().Be(2);
        Figures([.. Repair, .. again, At(14, "2026-03-09 12:00", new TicketAct.HandedOver())]).HandoverOptions.Should().Be(0, "the second time nobody asked");
    }

    [Fact]
    public void A_report_weeks_before_the_resolution_says_nothing_of_the_end() => Figures(
        At(1, "2026-03-02 10:00", new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar" })),
        At(2, "2026-03-03 10:00", new TicketAct.ReportedBack("telepon")),
        At(3, "2026-03-20 10:00", new TicketAct.Resolved(null, ToCollect: false))).ReportedBackAt.Should().BeNull();

    [Fact]
    public void An_answer_a_minute_before_the_resolution_tells_how_it_ends() => Figures(
        At(1, "2026-03-02 10:00", new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Question, Summary = "Jam buka" })),
        At(2, "2026-03-03 10:00", new TicketAct.Answered("Sampai jam lima")),
        At(3, "2026-03-03 10:01", new TicketAct.Resolved(null, ToCollect: false))).ReportedBackAt.Should().Be(TestTime.Utc("2026-03-03 10:00"));

    [Fact]
    public void The_same_day_promised_again_is_no_move() => Figures(
        At(1, "2026-03-02 10:00", new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Layar" })),
        At(2, "2026-03-02 10:01", new TicketAct.Promised(new(2026, 3, 6))),
        At(3, "2026-03-03 10:00", new TicketAct.Promised(new(2026, 3, 6))),
        At(4, "2026-03-04 10:00", new TicketAct.Promised(new(2026, 3, 9)))).PromiseMoves.Should().Be(1);

    [Fact]
    public void What_is_taken_back_is_in_no_figure()
    {
        var figures = Figures([.. Repair, At(12, "2026-03-06 15:00", new TicketAct.TakenBack(9)), At(13, "2026-03-06 15:00", new TicketAct.TakenBack(8))]);

        (figures.Payments, figures.PaymentsAtFirstTry, figures.HandoverOptions).Should().Be((1, 1, 0));
    }

    [Fact]
    public void Of_a_ticket_that_came_from_a_file_the_way_is_not_known() => TicketCourse.Of(
    [
        At(1, "2026-03-02 10:00", new TicketAct.Imported(TestTime.Utc("2026-03-02 10:00"), new TicketDetails())),
        At(2, "2026-03-02 11:00", new TicketAct.Resolved(null, ToCollect: false)),
    ]).ToDetails(Outlet).Course.Should().BeNull();

    private static CourseFigures Figures(params TicketEvent[] events) => TicketCourse.Of(events).ToDetails(Outlet).Course!;

    private static TicketEvent At(int number, string at, TicketAct what) => new(number, TestTime.Utc(at), "Sari", 1, what);
}
