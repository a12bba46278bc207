using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Tests;

public sealed partial class ArchitectureTests
{
    private const string Domain = "src/ServiceKpi.Domain";
    private const int LongestFile = 250;

    /// <summary>Files that may be longer than 250 lines, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void Domain_references_nothing_but_the_framework()
    {
        typeof(Kpi).Assembly.GetReferencedAssemblies().Select(a => a.Name)
            .Should().OnlyContain(name => name!.StartsWith("System.", StringComparison.Ordinal));
        SourceTree.Text($"{Domain}/ServiceKpi.Domain.csproj").Should().NotContain("PackageReference").And.NotContain("ProjectReference");
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        Sources.Should().OnlyContain(file =>
            SourceTree.Text(file).Contains($"namespace {$"ServiceKpi.Domain.{FolderOf(file)}".TrimEnd('.')};"));

    [Fact]
    public void Every_public_type_of_domain_has_a_file_of_its_own_name()
    {
        var files = Sources.Select(Path.GetFileNameWithoutExtension).ToHashSet();

        typeof(Kpi).Assembly.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name.Split('`')[0])
            .Should().OnlyContain(name => files.Contains(name));
    }

    [Fact]
    public void Every_kpi_has_a_file_of_its_own_named_after_it() =>
        KpiCatalog.All.Select(k => k.GetType()).Should().OnlyContain(type =>
            SourceTree.Text($"{Domain}/Kpis/{type.Name}.cs").Contains($"public sealed class {type.Name}() : {type.BaseType!.Name}("));

    [Fact]
    public void Every_kpi_has_tests_of_its_own() =>
        KpiCatalog.All.Select(k => $"tests/ServiceKpi.Domain.Tests/Kpis/{k.GetType().Name}Tests.cs")
            .Should().BeSubsetOf(SourceTree.Files("tests/ServiceKpi.Domain.Tests", ".cs"));

    [Fact]
    public void Nothing_reads_the_clock_of_the_machine() =>
        SourceTree.Files("src", ".cs", ".razor").Where(file => MachineClock().IsMatch(SourceTree.Text(file))).Should().BeEmpty();

    [Fact]
    public void Domain_is_given_its_clock_and_never_takes_one() =>
        Sources.Where(file => SourceTree.Text(file).Contains("TimeProvider.System")).Should().BeEmpty();

    [Fact]
    public void No_file_is_longer_than_250_lines_without_a_reason()
    {
        var tooLong = SourceTree.Files("src", ".cs", ".razor").Concat(SourceTree.Files("tests", ".cs"))
            .Where(file => File.ReadLines(Path.Combine(SourceTree.Root, file)).Count() > LongestFile);

        tooLong.Should().BeEquivalentTo(LongFiles.Keys);
    }

    private static IEnumerable<string> Sources => SourceTree.Files(Domain, ".cs");

    private static string FolderOf(string file) => file[(Domain.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
