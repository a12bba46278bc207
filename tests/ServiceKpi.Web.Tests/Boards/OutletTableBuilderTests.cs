namespace ServiceKpi.Web.Tests.Boards;

public class OutletTableBuilderTests
{
    private static readonly Period Month = new(new(2026, 11, 1), new(2026, 11, 30));

    [Fact]
    public void The_best_comes_first_and_equal_values_share_a_rank() =>
        Ranks("?cols=csat", ("A", 80, 10), ("B", 90, 10), ("C", 80.01, 10), ("D", 70, 10))
            .Should().Equal("1 B", "2= C", "2= A", "4 D");

    [Fact]
    public void Turned_round_the_best_keeps_its_rank() =>
        Ranks("?cols=csat&sort=csat", ("A", 80, 10), ("B", 90, 10)).Should().Equal("2 A", "1 B");

    [Fact]
    public void The_lowest_is_best_where_less_is_better() =>
        Ranks("?cols=reopen-rate", ("A", 8, 10), ("B", 3, 10)).Should().Equal("1 B", "2 A");

    [Theory]
    [InlineData("?cols=csat")]
    [InlineData("?cols=csat&sort=csat")]
    public void Too_few_and_nothing_come_last_without_a_rank_whichever_way(string query) =>
        Ranks(query, ("A", null, 0), ("B", 100, 2), ("C", 50, 10)).Should().Equal("1 C", " B", " A");

    [Fact]
    public void By_name_there_is_no_rank() =>
        Ranks("?cols=csat&sort=-name", ("A", 80, 10), ("B", 90, 10)).Should().Equal(" B", " A");

    [Fact]
    public void A_sorted_column_says_so_and_its_heading_turns_it_round()
    {
        var column = Build("?cols=csat", ("A", 80, 10)).Columns.Single();

        column.Sorted.Should().Be("descending");
        column.Href.Should().Be("/?cols=csat&sort=csat");
    }

    [Fact]
    public void The_kpi_sorted_by_is_asked_for_although_it_is_no_column() =>
        OutletTableBuilder.KpisOf(DashboardState.Parse("?cols=csat&sort=nps"))
            .Should().BeEquivalentTo("csat", "nps", "visits", "transaction-ratio");

    [Theory]
    [InlineData("band", true)]
    [InlineData("BDG dago", true)]
    [InlineData("jawa", true)]
    [InlineData("bali", false)]
    public void A_filter_finds_all_of_its_words(string filter, bool found)
    {
        var verdict = new VerdictView(null, "Steady", "", "", "", Tone.Neutral);
        new OutletRow("BDG01", "Bandung Dago", "Bandung, Jawa Barat", "", null, verdict, []).Matches(filter).Should().Be(found);
    }

    private static IEnumerable<string> Ranks(string query, params (string Name, double? Value, long Sample)[] outlets) =>
        Build(query, outlets).Rows.Select(r => $"{r.Rank} {r.Name}");

    private static OutletTableModel Build(string query, params (string Name, double? Value, long Sample)[] values)
    {
        var state = DashboardState.Parse(query);
        var outlets = values.Select(v => (Outlet: new Outlet(v.Name, v.Name, "Asia/Jakarta"), v.Value, v.Sample)).ToList();
        var readings = OutletTableBuilder.KpisOf(state).SelectMany(k => outlets.Select(o => new KpiReading
        {
            Kpi = KpiCatalog.Get(k),
            Outlet = o.Outlet,
            Period = Month,
            Value = o.Value is { } v ? KpiValue.Of(v, v, 1, o.Sample) : KpiValue.None(NoDataReason.NoEvents),
            BelowMinimumSample = o.Value is not null && o.Sample < 5,
            Coverage = new Coverage(1, 1),
        }));
        var report = new KpiReport
        {
            Currency = "IDR",
            Period = Month,
            ComparedWith = null,
            Pieces = [Month],
            Outlets = [.. outlets.Select(o => o.Outlet)],
            Coverage = new Coverage(1, 1),
            Values = [.. readings],
        };
        var texts = Languages.Speak("en-US");
        var numbers = new NumberFormatter(new FixedOrganisation());
        var format = new KpiFormatter(numbers, texts);
        var verdicts = new VerdictFormatter(new FixedOrganisation(), texts);
        var (changes, targets, scores) = (new ChangeFormatter(texts), new TargetFormatter(numbers, texts), new ScoreFormatter(numbers, texts));
        return new OutletTableBuilder(format, changes, targets, verdicts, scores, texts).Build(report, state, "/");
    }
}
