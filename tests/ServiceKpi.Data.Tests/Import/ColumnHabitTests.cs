using System.IO.Pipelines;
using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>What can be read in two ways is read as the whole column shows, or not at all.</summary>
public sealed class ColumnHabitTests
{
    private const string MixedDays = "date has some days with the day first and some with the month first; say --date-format dmy or mdy";
    private const string MixedNumbers = "revenue has some numbers written as 1,234.56 and some as 1.234,56; say --number-format en or id";
    private const string Daily = "outlet;date;visits;revenue\n";

    [Fact]
    public async Task One_day_above_twelve_shows_what_comes_first_in_all_of_them_wherever_it_stands()
    {
        var run = await ReadAsync(Daily + "JKT01;05/03/2026;1;\nJKT01;06/03/2026;2;\nJKT01;25/02/2026;3;\nJKT01;2026-03-01;4;\n");

        Days(run).Should().Equal("2026-03-05", "2026-03-06", "2026-02-25", "2026-03-01");
        Decided(run).Should().Equal("date: the day comes first, as 25/02/2026 shows");
    }

    [Fact]
    public async Task The_same_holds_for_the_month()
    {
        var run = await ReadAsync(Daily + "JKT01;03/05/2026;1;\nJKT01;2/25/26;3;\n");

        Days(run).Should().Equal("2026-03-05", "2026-02-25");
        Decided(run).Should().Equal("date: the month comes first, as 2/25/26 shows");
    }

    [Fact]
    public async Task Days_that_nothing_decides_ask_and_the_option_answers()
    {
        const string File = Daily + "JKT01;05/03/2026;1;\nJKT01;03/03/2026;2;\n";

        var asked = await ReadAsync(File);
        var told = await ReadAsync(File, r => r with { DateFormat = DayOrder.Dmy });

        asked.Report.FirstRejects.Should().Equal(new RejectedRow(2, "date", "05/03/2026", "date is either 2026-03-05 or 2026-05-03; say --date-format dmy or mdy"));
        asked.Facts<DailyEntry>().Single().Day.Should().Be(TestTime.Day("2026-03-03"));
        Decided(asked).Should().BeEmpty();
        Days(told).Should().Equal("2026-03-05", "2026-03-03");
    }

    [Fact]
    public async Task A_column_that_mixes_both_is_read_in_neither_and_says_so()
    {
        var run = await ReadAsync(Daily + "JKT01;25/02/2026;1;\nJKT01;02/26/2026;2;\nJKT01;01/02/2026;3;\nJKT01;2026-03-01;4;\n");

        run.Report.FirstRejects.Select(r => (r.Line, r.Reason)).Should().Equal((2, MixedDays), (3, MixedDays), (4, MixedDays));
        run.Facts<DailyEntry>().Single().Visits.Should().Be(4);
    }

    [Fact]
    public async Task Days_as_Excel_counts_them_are_read_where_the_whole_column_is_such()
    {
        var all = await ReadAsync(Daily + "JKT01;46086;1;\nJKT01;46087;2;\nTotal;;3;\n");
        var some = await ReadAsync(Daily + "JKT01;46086;1;\nJKT01;2026-03-06;2;\n");

        Days(all).Should().Equal("2026-03-05", "2026-03-06");
        Decided(all).Should().Equal("date: days are counted as Excel counts them, such as 46086");
        some.Report.Rejected.Should().Be(1);
    }

    [Fact]
    public async Task Each_column_of_days_decides_for_itself()
    {
        var run = await ReadAsync(
            "ticket;outlet;opened_at;resolved_at\nT1;JKT01;13/02/2026 09.15;02/13/2026 9:30 AM\nT2;JKT01;01/02/2026 09:00;02/01/2026 10:00 PM\n",
            kind: ImportKind.Tickets);

        run.Facts<Ticket>().Select(t => (t.OpenedAt, t.ResolvedAt)).Should().Equal(
            (TestTime.Utc("2026-02-13 02:15"), TestTime.Utc("2026-02-13 02:30")),
            (TestTime.Utc("2026-02-01 02:00"), TestTime.Utc("2026-02-01 15:00")));
    }

    /// <summary>An amount has two decimals at most, so that 18.500 is eighteen and a half thousand wherever a column has it.</summary>
    [Fact]
    public async Task Marks_that_can_mean_one_thing_only_decide_for_their_column()
    {
        var run = await ReadAsync(Daily + "JKT01;2026-03-01;1.250;Rp 18.500\nJKT01;2026-03-02;7;Rp. 2.300.500,-\nJKT01;2026-03-03;8;12,5\n");

        run.Facts<DailyEntry>().Select(e => (e.Visits, e.RevenueMinor)).Should().Equal((1250, 1_850_000), (7, 230_050_000), (8, 1250));
        Decided(run).Should().Equal(
            "visits: numbers are written as 1.234,56, as 1.250 shows", "revenue: numbers are written as 1.234,56, as Rp 18.500 shows");
    }

    [Fact]
    public async Task Marks_that_contradict_each_other_are_read_only_when_it_is_said_how()
    {
        const string File = "outlet,date,visits,revenue\nJKT01,2026-03-01,120,18.500\nJKT01,2026-03-02,120,18.500.000\nJKT01,2026-03-03,1.250,7500000\nJKT01,2026-03-04,120,18.5\n";

        var run = await ReadAsync(File);
        var told = await ReadAsync(File, r => r with { NumberFormat = NumberFormat.Id });

        run.Report.FirstRejects.Select(r => (r.Line, r.Reason)).Should().Equal((2, MixedNumbers), (3, MixedNumbers), (5, MixedNumbers));
        run.Facts<DailyEntry>().Single().Should().BeEquivalentTo(new { Visits = 1250, RevenueMinor = 750_000_000 });
        told.Facts<DailyEntry>().Select(e => e.RevenueMinor).Should().Equal(1_850_000, 1_850_000_000, 750_000_000);
        told.Report.FirstRejects.Single().Line.Should().Be(5);
    }

    [Fact]
    public async Task A_file_of_plain_cells_decides_nothing()
    {
        var run = await ReadAsync(Daily + "JKT01;2026-03-01;1250;1250000\nJKT01;2026-03-02;;\n");

        run.Report.Inserted.Should().Be(2);
        Decided(run).Should().BeEmpty();
    }

    [Fact]
    public async Task A_timestamp_in_the_place_of_a_day_is_its_day_at_the_outlet()
    {
        var run = await ReadAsync(Daily + "JKT01;2026-03-01 00:00:00;1;\nJKT01;2026-03-02T00:00:00.000Z;2;\nJKT01;2026-03-02T17:30:00Z;3;\nJKT01;2026-03-04T23:30;4;\n");

        Days(run).Should().Equal("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
    }

    [Fact]
    public async Task What_comes_from_a_pipe_is_looked_at_as_a_whole_too()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Daily + "JKT01;05/03/2026;1;\nJKT01;25/02/2026;3;\n"));
        await pipe.Writer.CompleteAsync();

        var run = await ReadAsync("", r => r with { Input = pipe.Reader.AsStream() });

        Days(run).Should().Equal("2026-03-05", "2026-02-25");
    }

    [Fact]
    public async Task Answers_are_numbered_alike_whether_or_not_the_file_had_to_be_looked_at()
    {
        var plain = await ReadAsync("outlet,kind,score,answered_on,customer\nJKT01,csat,5,2026-03-05,C1\nJKT01,csat,4,2026-03-05,C1\n", kind: ImportKind.Surveys);
        var spelled = await ReadAsync("outlet,kind,score,answered_on,customer\nJKT01,csat,5.0,5/3/2026,C1\nJKT01,csat,4,5/3/2026,C1\n", r => r with { DateFormat = DayOrder.Dmy }, ImportKind.Surveys);

        spelled.Facts<SurveyAnswer>().Should().BeEquivalentTo(plain.Facts<SurveyAnswer>());
    }

    /// <summary>Whoever begins with the year, without its century, means November 2026.</summary>
    [Fact]
    public async Task Years_of_two_digits_are_taken_for_the_last_part_only_where_they_cannot_be_the_first()
    {
        var rows = string.Concat(Enumerable.Range(1, 28).Select(d => $"JKT01,26-02-{d:00},{d},1000\n"));

        var asked = await ReadAsync("outlet,date,visits,revenue\n" + rows);
        var told = await ReadAsync(Daily + "JKT01;25-02-26;1;\n", r => r with { DateFormat = DayOrder.Dmy });
        var shown = await ReadAsync(Daily + "JKT01;25-02-26;1;\nJKT01;1-3-26;2;\n");

        asked.Report.RejectGroups.Single().Should().BeEquivalentTo(new { Count = 28 });
        asked.Report.FirstRejects[0].Reason.Should().Be("date may begin or end with the year; write the year with four digits, or say --date-format dmy or mdy");
        Days(told).Should().Equal("2026-02-25");
        Days(shown).Should().Equal("2026-02-25", "2026-03-01");
    }

    [Fact]
    public async Task Amounts_with_three_decimals_are_no_thousands_where_another_shows_it()
    {
        const string File = Daily + "JKT01;2026-01-01;95.000;500.000\nJKT01;2026-01-02;1200.000;1250000.000\nJKT01;2026-01-03;80.000;150.125\n";

        var run = await ReadAsync(File);
        var told = await ReadAsync(File, r => r with { NumberFormat = NumberFormat.En });

        run.Facts<DailyEntry>().Should().BeEmpty();
        told.Report.FirstRejects.Should().HaveCount(3);
    }

    [Fact]
    public async Task What_is_no_row_of_the_table_shows_nothing()
    {
        var run = await ReadAsync("outlet,date,visits,revenue\nJKT01,04/01/2026,1,1\nJKT01,04/02/2026,2,2\nDicetak,29/11/2026,,\n,28/11/2026,,\n");

        run.Report.FirstRejects.Take(2).Should().OnlyContain(r => r.Reason.StartsWith("date is either", StringComparison.Ordinal));
        run.Facts<DailyEntry>().Should().BeEmpty();
    }

    private static IEnumerable<string> Days(ImportRun run) => run.Facts<DailyEntry>().Select(e => $"{e.Day:yyyy-MM-dd}");

    private static IEnumerable<string> Decided(ImportRun run) => run.Report.Decided.Select(d => $"{d.Column}: {d.What}");

    private static Task<ImportRun> ReadAsync(string csv, Func<ImportRequest, ImportRequest>? how = null, ImportKind kind = ImportKind.Daily) =>
        ImportRun.OfAsync(kind, csv, how ?? (r => r));
}
