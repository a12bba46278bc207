namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>A chain of outlets in memory behind the ports of the report builder, and a clock that stands still.</summary>
internal sealed class TestChain(string today = "2026-03-20", string time = "10:00") : TimeProvider, IOutletDirectory, IMeasureSource, IHolidayBook, ITargetBook
{
    private readonly List<Outlet> outlets = [];
    private readonly Dictionary<(int OutletId, DateOnly Day), MeasureSums> days = [];
    private readonly List<Membership> memberships = [];

    public List<HolidayOccurrence> Holidays { get; } = [];

    public List<Target> Targets { get; } = [];

    public Organisation Organisation { get; init; } = new() { TimeZone = "UTC" };

    /// <summary>Whether anybody has read the memberships.</summary>
    public bool MembersRead { get; private set; }

    public override DateTimeOffset GetUtcNow() => new(TestTime.Utc($"{today} {time}"));

    public Outlet Add(string code, DateOnly? openedOn = null, DateOnly? closedOn = null, OpeningHours? hours = null, string zone = "UTC", string? region = null)
    {
        var outlet = new Outlet(code, code, zone, region, openedOn: openedOn, closedOn: closedOn, hours: hours);
        typeof(Outlet).GetProperty(nameof(Outlet.Id))!.SetValue(outlet, outlets.Count + 1);
        outlets.Add(outlet);
        return outlet;
    }

    public TestChain On(Outlet outlet, string day, Func<TestDay, TestDay> facts)
    {
        var on = TestTime.Day(day);
        days[(outlet.Id, on)] = facts(TestDay.On(on, outlet)).Sums();
        return this;
    }

    public TestChain Entered(Outlet outlet, string day, long? visits, long? revenueMinor) =>
        On(outlet, day, d => d.Entered(visits, revenueMinor));

    public TestChain Joined(params Membership[] joined)
    {
        memberships.AddRange(joined);
        return this;
    }

    /// <summary>Answers questions about the chain, as it is when each is asked.</summary>
    public KpiReportBuilder Reports() => new(this, this, new NoSlices(), this, this, new FixedOrganisation(Organisation), this);

    public Task<KpiReport> AskAsync(KpiQuestion question) => Reports().BuildAsync(question, CancellationToken.None);

    Task<IReadOnlyList<HolidayOccurrence>> IHolidayBook.AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HolidayOccurrence>>(Holidays);

    Task<TargetBook> ITargetBook.ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new TargetBook(Targets));

    Task<TargetSaving> ITargetBook.SaveAsync(
        IReadOnlyList<TargetChange> changes, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<Outcome> IHolidayBook.SaveAsync(int id, HolidayOccurrence occurrence, Because why, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task IHolidayBook.RemoveAsync(int id, Because why, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyList<Outlet>> IOutletDirectory.AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Outlet>>([.. outlets.OrderBy(o => o.Code, StringComparer.Ordinal)]);

    Task<MeasureTable> IMeasureSource.ReadAsync(
        IReadOnlyCollection<int> outletIds, IReadOnlyCollection<Period> periods, CancellationToken cancellationToken) =>
        Task.FromResult<MeasureTable>(new Table(this, [.. outletIds], [.. periods]));

    Task<IReadOnlyDictionary<int, long>> IMeasureSource.StampsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<MembershipLedger> IMeasureSource.MembersAsync(CancellationToken cancellationToken)
    {
        MembersRead = true;
        return Task.FromResult(new MembershipLedger(memberships));
    }

    private FactBeginnings BeginningsOf(int outletId)
    {
        return new FactBeginnings
        {
            Figures = First(Measure.EntryDays, Measure.MarkedClosedDays),
            Tickets = First(Measure.TicketsOpened),
            Asked = First(Measure.SurveysAsked),
            Csat = First(Measure.CsatAnswers),
            Ces = First(Measure.CesAnswers),
            Nps = First(Measure.NpsAnswers),
            Resolved = First(Measure.Resolutions),
            Contacts = First(Measure.StatedContactResolutions),
        };

        DateOnly? First(params Measure[] measures) => days
            .Where(d => d.Key.OutletId == outletId && measures.Any(m => d.Value[m] > 0))
            .Min(d => (DateOnly?)d.Key.Day);
    }

    private MeasureSums Sum(int outletId, Period period) =>
        MeasureSums.Sum(period.EachDay().Select(day => days.GetValueOrDefault((outletId, day), MeasureSums.Zero)));

    /// <summary>Knows what was asked for, so that nobody takes what they did not ask for.</summary>
    private sealed class Table(TestChain chain, HashSet<int> outletIds, IReadOnlyList<Period> periods) : MeasureTable
    {
        public override MeasureSums this[int outletId, Period period] =>
            outletIds.Contains(outletId) && period.EachDay().All(day => periods.Any(p => p.Contains(day)))
                ? chain.Sum(outletId, period)
                : throw new InvalidOperationException($"Outlet {outletId} and {period} were not read.");

        public override FactBeginnings BeginningsOf(int outletId) => chain.BeginningsOf(outletId);
    }
}
