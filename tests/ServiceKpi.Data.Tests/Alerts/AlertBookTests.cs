using ServiceKpi.Domain.Alerts;

namespace ServiceKpi.Data.Tests.Alerts;

/// <summary>Alerts over stored days, judged as the application judges them: once a day, with one message when one begins and one when it ends.</summary>
public sealed class AlertBookTests
{
    private const string Kpi = "visits";
    private static readonly DateOnly Monday = TestTime.Day("2026-06-01");
    private readonly MovingClock clock = new(TestTime.Utc("2026-06-01 03:00"));

    // 20 weeks of about 100 visits a day, three of 40, three of 100: one message after the second bad week, one after the second good one.
    [Fact]
    public async Task What_leaves_its_pattern_for_two_weeks_is_told_once_and_once_more_when_it_is_well_again()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 20, 100);
        await EnterAsync(database, 0, 3, 40);
        await EnterAsync(database, 3, 3, 100);
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);

        var told = await JudgeDaysAsync(database, 6 * 7);

        told.Should().Equal($"{Monday.AddDays(14):yyyy-MM-dd} begins", $"{Monday.AddDays(35):yyyy-MM-dd} ends");
        (await database.AllAsync<Notice>()).Should().HaveCount(2).And.OnlyContain(n => n.Kind == NoticeKind.Alert && n.AccountId == alert.AccountId);
        (await FilesAsync(database, alert)).Single().Courses.Single().IsOn.Should().BeFalse();
    }

    [Fact]
    public async Task What_went_wrong_before_somebody_wanted_to_be_told_is_told_the_first_time()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 18, 100);
        await EnterAsync(database, -2, 2, 40);
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);

        (await JudgeDaysAsync(database, 3)).Should().Equal($"{Monday:yyyy-MM-dd} begins");

        (await FilesAsync(database, alert)).Single().Courses.Single().Should().BeEquivalentTo(new { IsOn = true, Since = Monday.AddDays(-14), JudgedTo = Monday.AddDays(-1) });
    }

    [Fact]
    public async Task A_missed_target_is_told_and_a_month_without_one_is_neither_wrong_nor_well()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -9, 22, 100);
        await database.Get<ITargetBook>().SaveAsync(
            [new TargetChange(new Target(Kpi, TestTime.Day("2026-05-01"), null, null, 500_000, null), TargetAim.None), new TargetChange(new Target(Kpi, TestTime.Day("2026-07-01"), null, null, 1_000, null), TargetAim.None)], TestActors.BudiBecause("rencana"), default);
        await AlertAsync(database, AlertSign.MissesTarget, Grain.Month, periods: 1);

        (await JudgeDaysAsync(database, 70)).Should().Equal($"{Monday:yyyy-MM-dd} begins", $"{TestTime.Day("2026-08-01"):yyyy-MM-dd} ends");
    }

    // Not entered is no alarm: the week is waited for, and afterwards nobody can judge it.
    [Fact]
    public async Task A_week_with_days_missing_is_waited_for_and_then_left_out()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 20, 100);
        await EnterAsync(database, 0, 1, 40, days: 5);
        await EnterAsync(database, 1, 2, 40);
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);
        (await JudgeDaysAsync(database, 10)).Should().BeEmpty();
        (await FilesAsync(database, alert)).Single().Courses.Single().JudgedTo.Should().Be(Monday.AddDays(-1), "two days of the week may still be entered");

        (await JudgeDaysAsync(database, 14)).Should().Equal($"{Monday.AddDays(21):yyyy-MM-dd} begins");
    }

    [Fact]
    public async Task Of_several_servers_one_judges_an_alert_a_day_and_stores_one_message_with_how_it_stands()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 18, 100);
        await EnterAsync(database, -2, 2, 40);
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);

        var stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => JudgeAsync(database))));

        stored.Sum(s => s.Count).Should().Be(1);
        (await database.AllAsync<Notice>()).Should().ContainSingle();
        (await FilesAsync(database, alert)).Single().Courses.Should().ContainSingle().Which.IsOn.Should().BeTrue();
    }

    // What the message would say is missing: the day and the course are stored by then, and the message is what fails.
    [Fact]
    public async Task A_server_that_breaks_while_it_stores_has_stored_nothing_and_the_next_one_tells()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 18, 100);
        await EnterAsync(database, -2, 2, 40);
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);
        await database.SaveAsync(new Notice(NoticeKind.Alert, $"alert {alert.Id} {Monday:yyyy-MM-dd}", "in the way", clock.GetUtcNow().UtcDateTime));
        var judgement = await Judge(database).JudgeAsync(alert, [], canTell: true, default);

        await FluentActions.Awaiting(() => Alerts(database).StoreAsync(alert, Monday, judgement, "news", default)).Should().ThrowAsync<Exception>();

        (await database.AllAsync<AlertCourse>()).Should().BeEmpty();
        (await FilesAsync(database, alert)).Single().Alert.JudgedOn.Should().BeNull();
        clock.Advance(TimeSpan.FromDays(1));
        (await JudgeDaysAsync(database, 1)).Should().ContainSingle();
    }

    // Two bad weeks while there is nobody to tell: told when there is; what began and ended meanwhile is told by neither.
    [Fact]
    public async Task What_begins_while_nobody_can_be_told_is_told_when_they_can_and_its_end_alone_never()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 18, 100);
        await EnterAsync(database, -2, 4, 40);
        await EnterAsync(database, 2, 5, 100);
        await AlertAsync(database, AlertSign.LeavesPattern);
        (await JudgeDaysAsync(database, 3, canTell: false)).Should().BeEmpty();
        (await database.AllAsync<AlertCourse>()).Single().Should().BeEquivalentTo(new { IsOn = true, IsTold = false });

        (await JudgeDaysAsync(database, 3)).Should().Equal($"{Monday.AddDays(3):yyyy-MM-dd} begins");
        (await JudgeDaysAsync(database, 30)).Should().Equal($"{Monday.AddDays(28):yyyy-MM-dd} ends");
    }

    [Fact]
    public async Task What_began_and_ended_while_nobody_could_be_told_is_told_by_no_message()
    {
        await using var database = await OpenAsync();
        await EnterAsync(database, -20, 18, 100);
        await EnterAsync(database, -2, 2, 40);
        await EnterAsync(database, 0, 3, 100);
        await AlertAsync(database, AlertSign.LeavesPattern);

        (await JudgeDaysAsync(database, 15, canTell: false)).Should().BeEmpty();
        (await JudgeDaysAsync(database, 3)).Should().BeEmpty();

        (await database.AllAsync<AlertCourse>()).Single().Should().BeEquivalentTo(new { IsOn = false, IsTold = false, JudgedTo = Monday.AddDays(13) });
    }

    // Answers come in a file a few days after the week has ended.
    [Fact]
    public async Task A_week_without_a_value_yet_is_waited_for_as_one_with_days_missing()
    {
        await using var database = await OpenAsync();
        var outlet = (await database.AllAsync<Outlet>()).Single().Id;
        await database.Get<ITargetBook>().SaveAsync([new TargetChange(new Target("csat", TestTime.Day("2026-05-01"), null, null, 80_00, null), TargetAim.None)], TestActors.BudiBecause("rencana"), default);
        await AlertAsync(database, AlertSign.MissesTarget, periods: 1, kpi: "csat");
        clock.Advance(TimeSpan.FromDays(7));
        (await JudgeDaysAsync(database, 3)).Should().BeEmpty();
        await database.SaveAsync([.. Enumerable.Range(0, 100).Select(i => new SurveyAnswer($"A{i}", outlet, SurveyKind.Csat, 1, Monday.AddDays(i % 7)))]);

        (await JudgeDaysAsync(database, 3)).Should().Equal($"{Monday.AddDays(10):yyyy-MM-dd} begins");
    }

    // A week of holidays: 4 of 7 days are open and as busy as ever, then 2, which tell too little; then 4 that are not busy.
    [Theory]
    [InlineData(4, 100, false)]
    [InlineData(2, 40, false)]
    [InlineData(4, 40, true)]
    public async Task A_week_of_fewer_open_days_is_compared_by_the_open_day(int open, int visits, bool isTold)
    {
        await using var database = await OpenAsync();
        var outlet = (await database.AllAsync<Outlet>()).Single().Id;
        await EnterAsync(database, -20, 20, 100);
        await EnterAsync(database, 0, 1, visits, days: open);
        await database.SaveAsync([.. Enumerable.Range(open, 7 - open).Select(d => new DailyEntry(outlet, Monday.AddDays(d), null, null, isClosed: true))]);
        await AlertAsync(database, AlertSign.LeavesPattern, periods: 1);
        clock.Advance(TimeSpan.FromDays(7));

        (await JudgeDaysAsync(database, 2)).Should().HaveCount(isTold ? 1 : 0);
    }

    [Fact]
    public async Task Nobody_has_the_same_alert_twice_too_many_or_one_of_somebody_else()
    {
        await using var database = await OpenAsync();
        var alert = await AlertAsync(database, AlertSign.LeavesPattern);
        (await Alerts(database).AddAsync(new Alert(alert.AccountId, Kpi, Grain.Week, AlertSign.LeavesPattern, 2, []), TestActors.Budi, default)).Should().Be(Outcome.Unchanged);
        for (var i = 1; i < Alert.MostOfOne; i++)
        {
            await Alerts(database).AddAsync(new Alert(alert.AccountId, KpiCatalog.All[i].Id, Grain.Month, AlertSign.LeavesPattern, 3, []), TestActors.Budi, default);
        }

        (await Alerts(database).AddAsync(new Alert(alert.AccountId, Kpi, Grain.Month, AlertSign.MissesTarget, 1, []), TestActors.Budi, default)).Should().Be(Outcome.Refused);
        (await Alerts(database).RemoveAsync(alert.AccountId + 1, alert.Id, TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await Alerts(database).RemoveAsync(alert.AccountId, alert.Id, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await Alerts(database).OfAsync(alert.AccountId, default)).Should().HaveCount(Alert.MostOfOne - 1);
    }

    private async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.CreateAsync(clock: clock);
        await database.SaveAsync(Facts.Outlet(zone: "Asia/Jakarta"), new Account { UserName = "rina", NormalizedUserName = "RINA", DisplayName = "Rina", AllOutlets = true });
        return database;
    }

    private static async Task<Alert> AlertAsync(TestDatabase database, AlertSign sign, Grain grain = Grain.Week, int periods = 2, string kpi = Kpi)
    {
        var account = (await database.AllAsync<Account>()).Single().Id;
        await Alerts(database).AddAsync(new Alert(account, kpi, grain, sign, periods, []), TestActors.Budi, default);
        return (await Alerts(database).OfAsync(account, default)).Single().Alert;
    }

    private static Task<IReadOnlyList<AlertFile>> FilesAsync(TestDatabase database, Alert alert) => Alerts(database).OfAsync(alert.AccountId, default);

    private static async Task EnterAsync(TestDatabase database, int firstWeek, int weeks, int visits, int days = 7)
    {
        var outlet = (await database.AllAsync<Outlet>()).Single().Id;
        await database.SaveAsync(
            [.. Enumerable.Range(0, weeks * 7).Where(d => d % 7 < days).Select(d => new DailyEntry(outlet, Monday.AddDays((7 * firstWeek) + d), visits + ((d * 7) % 11) - 5, null))]);
    }

    /// <summary>Lets days pass and judges on each, twice; what was told.</summary>
    private async Task<IReadOnlyList<string>> JudgeDaysAsync(TestDatabase database, int days, bool canTell = true)
    {
        var told = new List<string>();
        for (var day = 0; day < days; day++)
        {
            told.AddRange(await JudgeAsync(database, canTell));
            (await JudgeAsync(database, canTell)).Should().BeEmpty("it was judged that day");
            clock.Advance(TimeSpan.FromDays(1));
        }

        return told;
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(TestDatabase database, bool canTell = true)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        var told = new List<string>();
        foreach (var file in await Alerts(database).UnjudgedAsync(today, default))
        {
            var judgement = await Judge(database).JudgeAsync(file.Alert, file.Courses, canTell, default);
            if (await Alerts(database).StoreAsync(file.Alert, today, judgement, judgement.News.Count > 0 ? "news" : null, default))
            {
                told.AddRange(judgement.News.Select(c => $"{today:yyyy-MM-dd} {(c.Begins ? "begins" : "ends")}"));
            }
        }

        return told;
    }

    private AlertJudge Judge(TestDatabase database) => new(
        new KpiReportBuilder(
            database.Get<IOutletDirectory>(), database.Get<IMeasureSource>(), database.Get<ISliceSource>(), database.Get<IHolidayBook>(), database.Get<ITargetBook>(), database.Get<IOrganisationBook>(), clock),
        database.Get<IOutletDirectory>(),
        database.Get<IOrganisationBook>(),
        clock);

    private static IAlerts Alerts(TestDatabase database) => database.Get<IAlerts>();
}
