namespace ServiceKpi.Data.Tests.Import;

public sealed class SurveyImportTests
{
    [Fact]
    public async Task A_blank_score_is_a_question_that_nobody_answered()
    {
        var run = await ImportRun.OfAsync(ImportKind.Surveys, "outlet,kind,score,date\nJKT01,CSAT, ,2026-03-01\n");

        run.Facts<SurveyAnswer>().Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = SurveyKind.Csat, Score = (int?)null, AnsweredOn = TestTime.Day("2026-03-01") });
    }

    [Fact]
    public async Task What_is_asked_may_be_called_as_people_call_it()
    {
        var run = await ImportRun.OfAsync(ImportKind.Surveys, "Outlet,Jenis Survei,Nilai,Tanggal Jawab\nJKT01,Kepuasan,5,2026-03-01\nJKT01,upaya,1,2026-03-01\nJKT01,Rekomendasi,9,2026-03-01\n");

        run.Facts<SurveyAnswer>().Select(a => a.Kind).Should().Equal(SurveyKind.Csat, SurveyKind.Ces, SurveyKind.Nps);
    }

    [Fact]
    public async Task Every_score_of_a_scale_is_taken()
    {
        var rows = Enumerable.Range(0, 11).Select(s => $"JKT01,nps,{s},2026-03-01")
            .Concat(Enumerable.Range(1, 5).SelectMany(s => new[] { $"JKT01,Ces,{s},2026-03-01", $"JKT01,csat,{s},2026-03-01" }));

        var run = await ImportRun.OfAsync(ImportKind.Surveys, $"outlet,kind,score,answered_on\n{string.Join('\n', rows)}");

        run.Report.Should().BeEquivalentTo(new { Inserted = 21, Rejected = 0 });
    }

    [Fact]
    public async Task Equal_answers_without_an_id_are_told_apart_by_their_order()
    {
        const string Csv = "outlet,kind,score,answered_on,customer\n"
            + "JKT01,nps,5,2026-03-01,C-1\nJKT01,nps,5,2026-03-01,C-1\nJKT01,nps,5,2026-03-01,C-2\nNYC01,nps,5,2026-03-01,C-1\nJKT01,nps,9,2026-03-01,C-1\n";

        var keys = await KeysOfAsync(Csv);

        keys.Should().OnlyHaveUniqueItems().And.HaveCount(5);
        (await KeysOfAsync(Csv)).Should().Equal(keys);
    }

    [Fact]
    public async Task Mending_a_bad_score_moves_no_other_key()
    {
        const string Bad = "outlet,kind,score,answered_on\nJKT01,nps,5,2026-03-01\nJKT01,nps,99,2026-03-01\nJKT01,nps,7,2026-03-01\n";

        var before = await KeysOfAsync(Bad);
        var after = await KeysOfAsync(Bad.Replace("99", "9"));

        before.Should().Equal(after[0], after[2]);
    }

    [Fact]
    public async Task An_id_of_its_own_never_meets_a_composed_key()
    {
        var composed = (await KeysOfAsync("outlet,kind,score,answered_on\nJKT01,nps,5,2026-03-01\n"))[0];

        var keys = await KeysOfAsync(
            $"outlet,kind,score,answered_on,answer\nJKT01,nps,5,2026-03-01,\nJKT01,nps,5,2026-03-01,{composed}\n");

        keys.Should().OnlyHaveUniqueItems();
        keys.Should().Equal(composed, SurveyKey.OfAnswer(composed));
    }

    [Fact]
    public async Task Texts_with_the_separator_of_keys_do_not_run_into_each_other()
    {
        var keys = await KeysOfAsync(
            "outlet,kind,score,answered_on,ticket,customer\nJKT01,nps,5,2026-03-01,a|b,c\nJKT01,nps,5,2026-03-01,a,b|c\nJKT01,nps,5,2026-03-01,a\\|b,c\n");

        keys.Select(k => k.Split('|')[^1]).Should().Equal("1", "1", "1");
        keys.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_key_too_long_to_store_is_hashed_alike_each_time()
    {
        var (ticket, customer) = (new string('t', 200), new string('c', 199));
        var csv = $"outlet,kind,score,answered_on,ticket,customer\nJKT01,nps,5,2026-03-01,{ticket},{customer}\nJKT01,nps,5,2026-03-01,{ticket},{customer}x\n";

        var keys = await KeysOfAsync(csv);

        keys.Should().OnlyHaveUniqueItems().And.OnlyContain(k => k.Length <= SurveyAnswer.KeyLength && k.StartsWith("sha256:"));
        (await KeysOfAsync(csv)).Should().Equal(keys);
    }

    private static async Task<IReadOnlyList<string>> KeysOfAsync(string csv)
    {
        var run = await ImportRun.OfAsync(ImportKind.Surveys, csv);
        return [.. run.Facts<SurveyAnswer>().Select(a => a.Key)];
    }
}
