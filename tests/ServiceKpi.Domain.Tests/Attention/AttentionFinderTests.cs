namespace ServiceKpi.Domain.Tests.Attention;

public sealed class AttentionFinderTests
{
    private readonly TestChain chain = new("2026-11-20");
    private readonly CountingSource source;
    private readonly Events events = new();
    private readonly Voices voices = new();

    public AttentionFinderTests() => source = new CountingSource(chain);

    [Fact]
    public async Task What_was_not_entered_and_what_is_odd_are_found_of_the_outlets_asked_about_only()
    {
        var (here, there) = (Steady("A"), Steady("B"));
        chain.Entered(here, "2026-11-19", 10, 1_000_000).Entered(there, "2026-11-19", null, null);

        (await FindAsync(here)).Should().ContainSingle().Which.Should().BeOfType<UnusualFigure>()
            .Which.Outlet.Should().Be(here);
        (await FindAsync(here, there)).Select(f => f.Key.Kind).Should().Equal(FindingKind.UnusualFigure, FindingKind.MissingEntries);
    }

    [Fact]
    public async Task A_busy_day_of_an_event_or_a_holiday_is_left_alone()
    {
        var outlet = Steady("A");
        chain.Entered(outlet, "2026-11-19", 500, 100_000_000);
        (await FindAsync(outlet)).Should().ContainSingle();

        events.Add(new PromotionEvent("Fair", TestTime.Day("2026-11-19"), TestTime.Day("2026-11-20"), outlet.Id));
        (await FindAsync(outlet)).Should().BeEmpty();

        events.Clear();
        chain.Holidays.Add(new HolidayOccurrence("a holiday", TestTime.Day("2026-11-18"), daysAfter: 1));
        (await FindAsync(outlet)).Should().BeEmpty();
    }

    [Fact]
    public async Task Many_outlets_are_read_as_often_as_one()
    {
        var one = Steady("A");
        await FindAsync(one);
        var (reads, asked) = (source.Reads, events.Asked);

        await FindAsync([one, .. Enumerable.Range(1, 30).Select(i => chain.Add($"B{i}"))]);

        (source.Reads, events.Asked).Should().Be((2 * reads, 2 * asked));
    }

    [Fact]
    public async Task Without_outlets_nothing_is_asked()
    {
        (await FindAsync()).Should().BeEmpty();
        source.Reads.Should().Be(0);
    }

    [Fact]
    public async Task Customers_who_wait_to_be_called_back_are_found()
    {
        var outlet = Steady("A");
        voices.Add(new DueCallbacks(outlet.Id, TestTime.Day("2026-11-19"), 2));

        (await FindAsync(outlet)).Should().ContainSingle().Which.Should().BeOfType<WaitingCallbacks>().Which.Late.Should().Be(2);
    }

    private Outlet Steady(string code)
    {
        var outlet = chain.Add(code);
        for (var day = TestTime.Day("2026-06-01"); day < TestTime.Day("2026-11-20"); day = day.AddDays(1))
        {
            chain.Entered(outlet, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), 100, 20_000_000);
        }

        return outlet;
    }

    /// <summary>What is found of days; days all alike have no variation, so that any other sum is a clear change.</summary>
    private async Task<List<Finding>> FindAsync(params Outlet[] outlets)
    {
        var reports = new KpiReportBuilder(chain, source, new NoSlices(), chain, chain, new FixedOrganisation(chain.Organisation), chain);
        var finder = new AttentionFinder(source, events, chain, reports, voices, new FixedOrganisation(chain.Organisation), chain);
        var found = await finder.FindAsync(outlets, chain.Organisation.Today(chain, outlets), new HashSet<DateOnly>(), CancellationToken.None);
        return [.. found.Where(f => f is not FallingKpi)];
    }

    private sealed class CountingSource(IMeasureSource inner) : IMeasureSource
    {
        public int Reads { get; private set; }

        public Task<MeasureTable> ReadAsync(
            IReadOnlyCollection<int> outletIds, IReadOnlyCollection<Period> periods, CancellationToken cancellationToken)
        {
            Reads++;
            return inner.ReadAsync(outletIds, periods, cancellationToken);
        }

        public Task<IReadOnlyDictionary<int, long>> StampsAsync(CancellationToken cancellationToken) =>
            inner.StampsAsync(cancellationToken);

        public Task<MembershipLedger> MembersAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return inner.MembersAsync(cancellationToken);
        }
    }

    private sealed class Voices : List<DueCallbacks>, IVoices
    {
        public Task<IReadOnlyList<DueCallbacks>> DueAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DueCallbacks>>([.. this]);

        public Task<Domain.Surveys.Voices> ListAsync(VoiceQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<CallbackLine>> CallbacksAsync(IReadOnlyCollection<int> outletIds, bool isDone, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> CallBackAsync(long id, IReadOnlyCollection<int> outletIds, string? note, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome> MarkAsync(long answerId, int topicId, bool isAbout, IReadOnlyCollection<int> outletIds, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Events : List<PromotionEvent>, IFactReader
    {
        public int Asked { get; private set; }

        public Task<IReadOnlyList<PromotionEvent>> EventsAsync(
            IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<PromotionEvent>>([.. this]);
        }

        public Task<IReadOnlyList<TopicCount>> TopicsAsync(
            IReadOnlyCollection<int> outletIds, Period period, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<WaitingTickets> WaitingAsync(IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<SurveyAnswer>> CommentsAsync(
            IReadOnlyCollection<int> outletIds, Period period, int count, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
