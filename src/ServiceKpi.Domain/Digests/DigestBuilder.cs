namespace ServiceKpi.Domain.Digests;

/// <summary>Puts the digest of a week together, from the report and the lists that the pages show.</summary>
public sealed class DigestBuilder(
    KpiReportBuilder reports,
    IOutletDirectory directory,
    UnenteredDaysReader unentered,
    IDesk desk,
    IStandards standards,
    IAlerts alerts,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>At this hour of the first day of a week, in the organisation's zone, the digest of the week before is due.</summary>
    public const int DueHour = 7;

    /// <summary>The last week that has ended.</summary>
    public Period LastWeek => Calendar.UnitOf(Calendar.UnitOf(organisations.Current.Today(clock), Grain.Week).From.AddDays(-1), Grain.Week);

    private PeriodCalendar Calendar => new(organisations.Current.FirstDayOfWeek);

    /// <summary>The week that holds a day.</summary>
    public Period WeekOf(DateOnly day) => Calendar.UnitOf(day, Grain.Week);

    /// <summary>When the digest of a week is due, UTC.</summary>
    public DateTime DueAt(Period week)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisations.Current.TimeZone);
        return TimeZoneInfo.ConvertTimeToUtc(week.To.AddDays(1).ToDateTime(new TimeOnly(DueHour, 0)), zone);
    }

    /// <summary>The digest of a week that has ended, for whoever sees what the directory shows.</summary>
    /// <param name="week">The week.</param>
    /// <param name="accountId">Whose alerts are told.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<WeekDigest> BuildAsync(Period week, int accountId, CancellationToken cancellationToken)
    {
        var all = await directory.AllAsync(cancellationToken);
        List<Outlet> outlets = [.. all.Where(o => week.EachDay().Any(o.ExistsOn))];
        if (outlets.Count == 0)
        {
            return new(week, [], [], [], [], [], []);
        }

        var isLast = week == LastWeek;
        var question = new KpiQuestion
        {
            Period = week,
            Outlets = [.. outlets.Select(o => o.Code)],
            Comparison = Comparison.Previous,
            Fairness = Fairness.Fair,
            JudgesChanges = true,
            JudgesTargets = true,
        };
        var together = await reports.BuildAsync(question with { Kpis = [.. KpiCatalog.Leading.Select(k => k.Id)] }, cancellationToken);
        var apart = await reports.BuildAsync(question with { Kpis = FallingKpiSearch.Kpis, By = ReportRows.Outlet, Comparison = Comparison.None, JudgesChanges = false }, cancellationToken);
        return new(
            week,
            outlets,
            together.Values,
            [.. MissedTargetSearch.Of(apart, []).OrderBy(m => m.Severity).ThenByDescending(m => m.Weight)],
            await unentered.ReadAsync(outlets, week, cancellationToken),
            isLast ? await LateAsync(outlets, cancellationToken) : [],
            isLast ? await OpenAsync(outlets, accountId, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<LateTicket>> LateAsync(List<Outlet> outlets, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (book, byId) = (await standards.ReadAsync(cancellationToken), outlets.ToDictionary(o => o.Id));
        return
        [
            .. (await desk.ListAsync(byId.Keys, cancellationToken))
                .Select(ticket => (Ticket: ticket, Outlet: byId[ticket.OutletId]))
                .Select(t => (t.Ticket, t.Outlet, Due: Due.Next(t.Outlet, book.Of(t.Outlet.Id, t.Ticket.Topic, t.Ticket.Segment, t.Outlet.DayOf(t.Ticket.OpenedAt)), t.Ticket.Pending)))
                .Where(t => t.Due?.IsLate(now) == true)
                .Select(t => new LateTicket(t.Outlet, t.Ticket, t.Due!))
                .OrderBy(t => t.Due.At),
        ];
    }

    private async Task<IReadOnlyList<OpenAlert>> OpenAsync(List<Outlet> outlets, int accountId, CancellationToken cancellationToken)
    {
        var byId = outlets.ToDictionary(o => o.Id);
        return
        [
            .. from file in await alerts.OfAsync(accountId, cancellationToken)
               from course in file.Courses
               where course.IsOn && byId.ContainsKey(course.OutletId)
               select new OpenAlert(file.Alert, byId[course.OutletId], course.Since!.Value),
        ];
    }
}
