using Rights = ServiceKpi.Domain.People.Rights;

namespace ServiceKpi.Web.Tests.Attention;

public sealed class FindingFormatterTests
{
    private static readonly Outlet Outlet = TestOutlet.AlwaysOpen;
    private static readonly Rights Manager = new(1, "Sari", Role.Manager, AllOutlets: true, new HashSet<int>());
    private static readonly MissingEntries Missing =
        new(Outlet, EntryLack.Both, [TestTime.Day("2026-11-17"), TestTime.Day("2026-11-18"), TestTime.Day("2026-11-19")]);

    [Fact]
    public void Missing_days_lead_to_their_entry_or_to_where_they_are_seen()
    {
        View(Missing, "en-US").Should().BeEquivalentTo(new
        {
            Sentence = "3 days not entered (17–19 Nov)",
            Href = "/completeness?outlet=JKT01&from=2026-11-17&to=2026-11-19",
        });
        View(Missing, "id-ID", Rights.Machine).Should().BeEquivalentTo(new
        {
            Sentence = "3 hari belum diisi (17–19 Nov)",
            Href = "/entry/JKT01?month=2026-11#2026-11-17",
        });
    }

    [Fact]
    public void An_unusual_figure_says_what_is_usual_on_its_weekday()
    {
        var figure = new UnusualFigure(
            Outlet,
            KpiCatalog.Get("visits"),
            TestTime.Day("2026-11-19"),
            41,
            WeekdayPattern.Of([170, 180, 190, 200, 220, 240, 250], isCount: true)!,
            -9.24);

        View(figure, "en-US").Should().BeEquivalentTo(new
        {
            Sentence = "Customer visits 41 on Thursday, 19 Nov 2026; usually 180 to 240 on Thursdays.",
            Href = "/outlets/JKT01/days/2026-11-19",
        });
        View(figure, "id-ID").Sentence.Should().Be("Kunjungan pelanggan 41 pada Kamis, 19 Nov 2026; biasanya 180 sampai 240 pada hari Kamis.");
    }

    [Fact]
    public void A_grave_ticket_leads_to_its_page()
    {
        var ticket = new OpenTicket
        {
            Number = "JKT01-0042",
            OutletId = Outlet.Id,
            State = TicketState.New,
            Summary = "Baterai menggembung",
            Kind = TicketKind.Complaint,
            Risk = 4,
            OpenedAt = TestTime.Utc("2026-11-19 02:00"),
            IsAnswered = false,
            LastAt = TestTime.Utc("2026-11-19 02:00"),
        };

        View(new UntrainedHands(Outlet, ticket), "id-ID").Should().BeEquivalentTo(new
        {
            Sentence = "Tiket JKT01-0042, risiko 4, belum dipegang petugas terlatih: Baterai menggembung",
            Href = "/desk/ticket?number=JKT01-0042",
        });
    }

    [Fact]
    public void A_falling_kpi_says_both_values_and_both_periods()
    {
        var reading = Readings.Of("csat", 70.0, 85.0) with { Outlet = Outlet };

        View(new FallingKpi(reading), "en-US").Should().BeEquivalentTo(new
        {
            Sentence = "Customer satisfaction: 70.0% in November 2026, 85.0% in October 2026 (−15.0 pts).",
            Href = "/kpis/csat?outlet=JKT01&from=2026-11-01&to=2026-11-30",
        });
    }

    [Theory]
    [InlineData(0, "en-US", "3 customers who were not content are to be called back today")]
    [InlineData(2, "en-US", "3 customers who were not content are to be called back, 2 late (since 18 Nov)")]
    [InlineData(2, "id-ID", "3 pelanggan yang tidak puas perlu dihubungi, 2 terlambat (sejak 18 Nov)")]
    public void Callbacks_say_how_many_are_late_and_lead_to_their_list(int late, string culture, string sentence) =>
        View(new WaitingCallbacks(Outlet, 3, late, new Period(TestTime.Day("2026-11-18"), TestTime.Day("2026-11-20"))), culture).Should().BeEquivalentTo(new
        {
            Sentence = sentence,
            Href = "/voices?outlet=JKT01#callbacks",
        });

    [Fact]
    public void What_was_seen_to_can_be_told_when_it_is_no_longer_found()
    {
        var words = Languages.Speak("en-US");

        Formatter(words, Manager).Sentence(Missing.Key).Should().Be("Not entered: visits and revenue, 17–19 Nov 2026");
    }

    private static FindingView View(Finding finding, string language, Rights? rights = null) =>
        Formatter(Languages.Speak(language), rights ?? Manager).View(finding);

    private static FindingFormatter Formatter(Texts words, Rights rights)
    {
        var numbers = new NumberFormatter(new FixedOrganisation());
        var visitor = new Visitor();
        visitor.Is(rights);
        return new(numbers, new ChangeFormatter(words), new TargetFormatter(numbers, words), words, visitor);
    }
}
