using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>Which answers are the same, and which of several counts.</summary>
public sealed class AnswerImportTests
{
    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-03-10 05:00"));

    private const string Noon = "outlet,kind,score,answered_on\nJKT01,CSAT,1,2026-03-02\nJKT01,CSAT,2,2026-03-02\n";
    private const string Evening = "outlet,kind,score,answered_on\nJKT01,CSAT,5,2026-03-02\nJKT01,CSAT,5,2026-03-02\nJKT01,CSAT,4,2026-03-02\n";

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Answers_that_nothing_identifies_never_replace_each_other(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);

        (await ImportAsync(database, Noon)).Should().BeEquivalentTo(new { Inserted = 2, TakenForSame = 0 });
        (await ImportAsync(database, Evening)).Should().BeEquivalentTo(new { Inserted = 3, TakenForSame = 0 });
        (await CsatAsync(database)).Should().Be((60, 5));

        (await ImportAsync(database, Noon)).Should().BeEquivalentTo(new { Inserted = 0, Updated = 0, Unchanged = 2, TakenForSame = 2 });
        (await ImportAsync(database, Evening)).Should().BeEquivalentTo(new { Inserted = 0, Updated = 0, Unchanged = 3, TakenForSame = 3 });
        (await CsatAsync(database)).Should().Be((60, 5));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Appended_answers_are_new_and_the_same_file_again_is_not(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        await ImportAsync(database, Evening);

        (await ImportAsync(database, Evening, r => r with { Append = true })).Should().BeEquivalentTo(new { Inserted = 3, TakenForSame = 0 });
        (await ImportAsync(database, Evening)).Should().BeEquivalentTo(new { Inserted = 0, Unchanged = 3 });

        (await CsatAsync(database)).Should().Be((100, 6));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_the_answers_about_a_ticket_the_last_counts(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        const string Header = "outlet,kind,score,answered_on,ticket,customer\n";

        await ImportAsync(database, Header + "JKT01,CSAT,2,2026-03-02,T-1,C-1\nJKT01,CSAT,5,2026-03-02,T-1,C-1\nJKT01,NPS,3,2026-03-02,T-1,C-1\nJKT01,CSAT,1,2026-03-02,T-1,\n");
        (await CsatAsync(database)).Should().Be((50, 2), "of C-1 the 5 counts; who rated it without a name is somebody else");

        await ImportAsync(database, Header + "JKT01,CSAT,1,2026-03-01,T-1,C-1\n");
        (await CsatAsync(database)).Should().Be((50, 2), "an earlier answer that comes later replaces nothing");

        await ImportAsync(database, Header + "JKT01,CSAT,3,2026-03-04,T-1,C-1\nJKT01,CSAT,,2026-03-05,T-1,C-1\n");
        (await CsatAsync(database)).Should().Be((0, 2), "who was asked again and did not answer leaves the last answer");
        await VerifyAsync(database);
    }

    // Sent to three on 1 March: one of them answers on the 4th, as the next file says. Asked three, answered one; on 1 March two are left.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_question_of_an_earlier_file_is_answered_by_a_later_one_and_counts_once(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        const string Header = "outlet,kind,score,answered_on,ticket,customer,sent at\n";
        const string Asked = Header + "JKT01,CSAT,,,T-1,C-1,2026-03-01\nJKT01,CSAT,,,T-2,C-2,2026-03-01\nJKT01,CSAT,,,T-3,C-3,2026-03-01\n";
        const string Answered = Header + "JKT01,CSAT,4,2026-03-04,T-1,C-1,2026-03-01\nJKT01,CSAT,,,T-2,C-2,2026-03-01\nJKT01,CSAT,,,T-3,C-3,2026-03-01\n";
        await ImportAsync(database, Asked);
        (await ImportAsync(database, Answered)).Should().BeEquivalentTo(new { Inserted = 1, Updated = 0, Unchanged = 2 });
        await ShouldBeOneOfThreeAsync();

        (await ImportAsync(database, Answered)).Unchanged.Should().Be(3);
        (await ImportAsync(database, Asked)).Unchanged.Should().Be(3, "an older file takes no answer away");
        await ShouldBeOneOfThreeAsync();

        async Task ShouldBeOneOfThreeAsync()
        {
            var outlet = (await database.AllAsync<Outlet>()).Single();
            (await database.SumsAsync(outlet, TestTime.Day("2026-03-01")))[Measure.SurveysAsked].Should().Be(2);
            var fourth = await database.SumsAsync(outlet, TestTime.Day("2026-03-04"));
            (fourth[Measure.SurveysAsked], fourth[Measure.SurveysAnswered], fourth[Measure.CsatSatisfied]).Should().Be((1, 1, 1));
            await VerifyAsync(database);
        }
    }

    // The same rows without the column and with it are the same answers, and two answers of one customer stay two.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_column_that_says_when_somebody_was_asked_makes_no_answer_another(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        await ImportAsync(database, "outlet,kind,score,answered_on,customer\nJKT01,CSAT,5,2026-03-04,C-7\nJKT01,CSAT,1,2026-03-05,C-7\nJKT01,CSAT,,2026-03-01,C-8\n");

        const string Header = "outlet,kind,score,answered_on,customer,asked_on\n";
        (await ImportAsync(database, Header + "JKT01,CSAT,5,2026-03-04,C-7,2026-03-01\nJKT01,CSAT,1,2026-03-05,C-7,2026-03-01\nJKT01,CSAT,,,C-8,2026-03-01\n")).Should().BeEquivalentTo(new { Inserted = 0, Updated = 3 });
        (await ImportAsync(database, Header + "JKT01,CSAT,1,2026-03-05,C-7,2026-03-01\n")).Unchanged.Should().Be(1);

        (await CsatAsync(database)).Should().Be((50, 2));
        await VerifyAsync(database);
    }

    // Asked in February, which is locked, and answered in March: February stays as it was counted.
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_answer_to_a_question_of_a_locked_month_counts_in_its_own(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        const string Header = "outlet,kind,score,answered_on,ticket,customer,asked_on\n";
        await ImportAsync(database, Header + "JKT01,CSAT,,,T-1,C-1,2026-02-27\n");
        await database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);

        (await ImportAsync(database, Header + "JKT01,CSAT,5,2026-03-02,T-1,C-1,2026-02-27\n")).Inserted.Should().Be(1);

        var outlet = (await database.AllAsync<Outlet>()).Single();
        (await database.SumsAsync(outlet, TestTime.Day("2026-02-27")))[Measure.SurveysAsked].Should().Be(1);
        (await database.SumsAsync(outlet, TestTime.Day("2026-03-02")))[Measure.CsatSatisfied].Should().Be(1);
        await VerifyAsync(database);
    }

    [Theory]
    [InlineData("JKT01,CSAT,4,,2026-03-01", "answered_on", "answered_on must not be blank")]
    [InlineData("JKT01,CSAT,4,2026-03-01,2026-03-02", "answered_on", "answered_on must not lie before asked_on")]
    [InlineData("JKT01,CSAT,,,", "answered_on", "answered_on must not be blank")]
    [InlineData("JKT01,CSAT,,,2026-03-11", "asked_on", "asked_on must not lie in the future")]
    public async Task Who_was_asked_on_no_possible_day_is_rejected(string row, string column, string reason)
    {
        var run = await ImportRun.OfAsync(ImportKind.Surveys, "outlet,kind,score,answered_on,asked_on\n" + row + "\n");

        run.Report.FirstRejects.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Column = column, Reason = reason });
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_answer_that_is_taken_away_gives_its_place_back(DatabaseProvider provider)
    {
        await using var database = await DatabaseAsync(provider);
        await ImportAsync(database, "outlet,kind,score,answered_on,ticket,answer\nJKT01,CSAT,2,2026-03-02,T-1,A\nJKT01,CSAT,5,2026-03-03,T-1,B\n");

        await using (var context = database.Open())
        {
            context.Remove(context.SurveyAnswers.Single(a => a.Score == 5));
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await CsatAsync(database)).Should().Be((0, 1));
        await VerifyAsync(database);
    }

    private static async Task VerifyAsync(TestDatabase database) =>
        (await database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();

    private static async Task<(double? Value, long Answers)> CsatAsync(TestDatabase database)
    {
        var reports = new KpiReportBuilder(
            database.Get<IOutletDirectory>(), database.Get<IMeasureSource>(), database.Get<ISliceSource>(), database.Get<IHolidayBook>(), database.Get<ITargetBook>(), new FixedOrganisation(), Clock);
        var report = await reports.BuildAsync(
            new KpiQuestion { Period = new(TestTime.Day("2026-03-01"), TestTime.Day("2026-03-09")), Kpis = ["csat"] }, default);
        return (report.Values.Single().Value.Value, report.Values.Single().Value.SampleSize);
    }

    private static async Task<TestDatabase> DatabaseAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, Clock);
        await database.SaveAsync(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
        return database;
    }

    private static async Task<ImportReport> ImportAsync(TestDatabase database, string csv, Func<ImportRequest, ImportRequest>? how = null)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var request = new ImportRequest { Kind = ImportKind.Surveys, Input = input };
        return await new CsvImporter(database.Get<IFactStoreFactory>(), Clock, new ImportLimits())
            .ImportAsync(how?.Invoke(request) ?? request, TestActors.Budi, CancellationToken.None);
    }
}
