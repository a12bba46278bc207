using System.Globalization;

namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class KpisCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Values_are_numbers_of_the_rows_that_were_imported()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");

        var run = await folder.KpisAsync("--kpi", "revenue", "visits", "--kpi", "transaction-ratio", "--format", "json");

        run.ExitCode.Should().Be(0);
        var values = run.Json.GetProperty("values").EnumerateArray().ToDictionary(v => v.GetProperty("kpi").GetString()!);
        values["revenue"].GetProperty("value").GetDouble().Should().Be(3000.5);
        values["revenue"].GetProperty("sampleSize").GetInt64().Should().Be(3);
        values["visits"].GetProperty("value").GetDouble().Should().Be(35);
        values["transaction-ratio"].GetProperty("value").GetDouble().Should().BeApproximately(3000.5 / 30, 1e-9);
        values["visits"].GetProperty("coverage").GetProperty("entered").GetInt64().Should().Be(4);
        values["visits"].GetProperty("coverage").GetProperty("expected").GetInt64().Should().Be(62);
        run.Json.GetProperty("currency").GetString().Should().Be("IDR");
    }

    [Fact]
    public async Task No_data_is_a_reason_and_never_zero()
    {
        await folder.ImportAsync("outlets", "outlet,name\nA,A\n");

        var run = await folder.KpisAsync("--format", "json");

        var values = run.Json.GetProperty("values").EnumerateArray().ToList();
        values.Should().HaveCount(KpiCatalog.All.Count);
        values.Should().OnlyContain(v => v.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Null);
        values.Should().OnlyContain(v => v.GetProperty("reason").GetString() != null);
    }

    [Fact]
    public async Task Csv_and_table_show_the_same_values_in_any_culture()
    {
        await folder.ImportAsync("daily", TempFolder.Daily, "--create-outlets");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("id-ID");

        var csv = await folder.KpisAsync("--kpi", "revenue", "--by", "outlet", "--format", "csv");
        var table = await folder.KpisAsync("--kpi", "revenue", "--by", "outlet");

        csv.Output.Should().Contain("revenue,A,2026-01-01,2026-01-31,3000.5,");
        table.Output.Should().Contain("3,000.5");
    }

    [Fact]
    public async Task Reading_a_database_that_is_not_there_makes_none()
    {
        var run = await folder.KpisAsync();

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("There is no database at");
        File.Exists(folder.Database).Should().BeFalse();
    }
}
