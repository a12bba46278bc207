namespace ServiceKpi.Domain.Tests.Docs;

public sealed class KpiCatalogueTests
{
    [Fact]
    public void The_catalogue_page_says_what_the_code_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "kpi-catalogue.md");
        var expected = KpiCataloguePage.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, expected);
        }

        File.ReadAllText(file).Should().Be(expected, "docs/kpi-catalogue.md is generated; see its first lines");
    }
}
