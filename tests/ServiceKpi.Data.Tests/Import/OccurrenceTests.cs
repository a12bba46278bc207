namespace ServiceKpi.Data.Tests.Import;

/// <summary>Answers that nothing tells apart but their order are the same ones when a rejects file is mended.</summary>
public sealed class OccurrenceTests
{
    private const string Header = "outlet,kind,score,answered_on,ticket\n";

    [Fact]
    public async Task A_mended_row_is_the_answer_that_it_was_in_its_own_file()
    {
        const string Bad = Header + "JKT01,csat,5,2026-03-01,T1\nJKT01,csat,55,2026-03-01,T1\nJKT01,csat,4,2026-03-01,T1\n";

        var first = await ReadAsync(Bad);
        var mended = await ReadAsync(first.Rejects.Replace(",55,2026", ",1,2026", StringComparison.Ordinal));
        var whole = await ReadAsync(Bad.Replace(",55,", ",1,", StringComparison.Ordinal));

        first.Rejects.Should().EndWith("JKT01,csat,55,2026-03-01,T1,2\n").And.StartWith("line,column,value,reason,outlet,kind,score,answered_on,ticket,occurrence\n");
        Keys(mended).Should().Equal(Keys(whole)[1]);
        Keys(first).Should().Equal(Keys(whole)[0], Keys(whole)[2]);
    }

    /// <summary>A file has 5,000,000 rows at most.</summary>
    [Fact]
    public async Task A_row_of_which_nobody_knows_which_one_it_is_never_replaces_another()
    {
        const string Bad = Header + "JKT01,csat,5,2026-03-01,T1\nJKT01,csat,4,2026-13-01,T1\n";

        var first = await ReadAsync(Bad);
        var mended = await ReadAsync(first.Rejects.Replace("csat,4,2026-13", "csat,4,2026-03", StringComparison.Ordinal));

        first.Rejects.Should().EndWith(",T1,5000003\n");
        mended.Facts<SurveyAnswer>().Should().ContainSingle();
        Keys(mended).Should().NotIntersectWith(Keys(first));
    }

    [Fact]
    public async Task A_row_that_is_rejected_again_keeps_its_number()
    {
        var again = await ReadAsync("outlet,kind,score,answered_on,ticket,occurrence\nJKT01,csat,55,2026-03-01,T1,7\n");

        again.Rejects.Should().EndWith("JKT01,csat,55,2026-03-01,T1,7\n");
        (await ReadAsync("outlet,kind,score,answered_on,ticket,occurrence\nJKT01,csat,55,2026-03-01,T1,\n")).Rejects.Should().EndWith(",T1,1\n");
    }

    [Fact]
    public async Task An_outlet_that_is_created_in_between_moves_no_number()
    {
        const string Bad = Header + "NEW01,csat,55,2026-03-01,T1\nNEW01,csat,4,2026-03-01,T1\n";

        var first = await ReadAsync(Bad);
        var whole = await ReadAsync(Bad.Replace(",55,", ",5,", StringComparison.Ordinal));

        Keys(first).Should().Equal(Keys(whole)[1]);
    }

    [Fact]
    public async Task One_text_is_one_answer_whatever_its_line_ends()
    {
        const string Rows = "outlet,kind,score,answered_on,comment\nJKT01,csat,2,2026-03-01,\"Lama sekali\nmohon diperbaiki\"\n";

        Keys(await ReadAsync(Rows)).Should().Equal(Keys(await ReadAsync(Rows.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    private static IReadOnlyList<string> Keys(ImportRun run) => [.. run.Facts<SurveyAnswer>().Select(a => a.Key)];

    private static Task<ImportRun> ReadAsync(string csv) =>
        ImportRun.OfAsync(ImportKind.Surveys, csv, r => r with { CreateOutlets = csv.Contains("NEW01", StringComparison.Ordinal) });
}
