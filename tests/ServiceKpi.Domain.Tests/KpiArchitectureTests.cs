using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Tests;

/// <summary>A KPI is one file: nothing else knows which KPIs there are.</summary>
public sealed class KpiArchitectureTests
{
    private const string Kpis = "src/ServiceKpi.Domain/Kpis/";

    private static readonly string Types = string.Join('|', KpiCatalog.All.Select(k => k.GetType().Name));

    /// <summary>Files with a word that is also the id of a KPI, and what it is there.</summary>
    private static readonly Dictionary<string, string> SameWords = new()
    {
        ["src/ServiceKpi.Data/Demo/DemoImprovements.cs"] = "what people of a made-up organisation chose in a form",
        ["src/ServiceKpi.Data/Demo/DemoTargets.cs"] = "the targets of a made-up organisation, as a file of targets would have them",
        ["src/ServiceKpi.Data/Demo/DemoVisits.cs"] = "what is drawn by chance",
        ["src/ServiceKpi.Data/Import/Readers/DailyRows.cs"] = "columns of a file",
        ["src/ServiceKpi.Data/Import/Readers/SurveyRows.cs"] = "kinds of surveys in a file",
        ["src/ServiceKpi.Data/Saving/WebhookStep.cs"] = "fields of a day that programs are told of",
        ["src/ServiceKpi.Domain/Desk/TicketEvent.cs"] = "names under which events are stored",
        ["src/ServiceKpi.Web/Features/Daily/DayBody.cs"] = "fields of a day that is sent",
        ["src/ServiceKpi.Web/Features/Daily/EntryAsks.razor"] = "cells of the daily entry",
        ["src/ServiceKpi.Web/Features/Daily/EntryGrid.razor"] = "cells of the daily entry",
        ["src/ServiceKpi.Web/Features/Daily/EntryRow.razor"] = "cells of the daily entry",
    };

    [Fact]
    public void The_id_of_a_kpi_is_written_in_its_file_and_in_those_of_other_kpis_only()
    {
        var id = new Regex($"\"({string.Join('|', KpiCatalog.All.Select(k => k.Id))})\"");

        Files.Where(file => id.IsMatch(Code(file))).Should().BeEquivalentTo(SameWords.Keys);
    }

    [Fact]
    public void Nothing_asks_for_the_type_of_a_kpi()
    {
        var asks = new Regex($@"\b(is|is not|as|case|or|typeof|Of)\b[\s(<]*({Types})\b(?!\.)|^\s*({Types})( or \w+)* =>", RegexOptions.Multiline);

        (from file in Files from Match found in asks.Matches(Code(file)) select $"{file}: {found.Value.Trim()}").Should().BeEmpty();
    }

    [Fact]
    public void Nothing_asks_for_a_kpi_by_name() =>
        SourceTree.Files("src", ".cs", ".razor").Where(file => Regex.IsMatch(SourceTree.Text(file), @"KpiCatalog\.(Get|Find)\(""")).Should().BeEmpty();

    [Fact]
    public void Every_kpi_is_of_one_of_six_kinds() =>
        KpiCatalog.All.Select(k => k.GetType().BaseType).Should().OnlyContain(kind => kind!.IsAbstract && kind.BaseType == typeof(Kpi))
            .And.Subject.Distinct().Should().HaveCount(6);

    [Fact]
    public void A_file_of_a_kpi_declares_and_computes_nothing() =>
        KpiCatalog.All.Select(k => $"{Kpis}{k.GetType().Name}.cs")
            .Where(file => SourceTree.Text(file).Contains("override", StringComparison.Ordinal)).Should().BeEmpty();

    private static IEnumerable<string> Files =>
        SourceTree.Files("src", ".cs", ".razor").Where(file => !file.StartsWith(Kpis, StringComparison.Ordinal));

    /// <summary>What the file says without its comments.</summary>
    private static string Code(string file) => Regex.Replace(SourceTree.Text(file), @"///?.*", string.Empty);
}
