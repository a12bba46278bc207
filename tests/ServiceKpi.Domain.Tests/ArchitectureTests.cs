using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Tests;

public sealed partial class ArchitectureTests
{
    private const string Domain = "src/ServiceKpi.Domain";
    private const string Mathematics = "MathNet.Numerics";
    private const int LongestFile = 250;

    /// <summary>Files that may be longer than 250 lines, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/ServiceKpi.Domain/Measures/Measure.cs"] = "an enum is one list, and each measure says in a line what it counts",
    };

    [Fact]
    public void Domain_references_nothing_but_the_framework_and_mathematics()
    {
        typeof(Kpi).Assembly.GetReferencedAssemblies().Select(a => a.Name)
            .Should().OnlyContain(name => name == Mathematics || name!.StartsWith("System.", StringComparison.Ordinal));
        Regex.Matches(SourceTree.Text($"{Domain}/ServiceKpi.Domain.csproj"), "<(?:Package|Project|Framework)?Reference Include=\"([^\"]+)\"")
            .Select(m => m.Groups[1].Value).Should().Equal(Mathematics);
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        Sources.Should().OnlyContain(file =>
            SourceTree.Text(file).Contains($"namespace {$"ServiceKpi.Domain.{FolderOf(file)}".TrimEnd('.')};"));

    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        Sources.Where(file => !Regex.IsMatch(
                SourceTree.Text(file),
                $@"^(public|internal) [\w ]*\b(class|record|struct|enum|interface) {Path.GetFileName(file).Split('.')[0]}\b",
                RegexOptions.Multiline))
            .Should().BeEmpty();

    [Fact]
    public void Every_kpi_has_a_file_of_its_own_named_after_it() =>
        KpiCatalog.All.Select(k => k.GetType()).Should().OnlyContain(type =>
            SourceTree.Text($"{Domain}/Kpis/{type.Name}.cs").Contains($"internal sealed class {type.Name}() : {type.BaseType!.Name}("));

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

    /// <summary>By name: one that stands nowhere but where it is declared is used by nobody. Namesakes hide each other.</summary>
    [Fact]
    public void Nothing_of_domain_is_declared_that_nobody_names()
    {
        var declared = typeof(Kpi).Assembly.GetTypes().Where(IsWritten)
            .SelectMany(type => type.GetMembers(Declared).Where(IsWritten).Prepend(type)).ToLookup(member => member.Name.Split('`')[0]);
        var times = declared.ToDictionary(word => word.Key, _ => 0);
        var words = times.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in SourceTree.Files("src", ".cs", ".razor").Concat(SourceTree.Files("tests", ".cs")))
        {
            var code = Comment().Replace(SourceTree.Text(file), string.Empty).AsSpan();
            foreach (var found in Words().EnumerateMatches(code))
            {
                var word = code.Slice(found.Index, found.Length);
                if (words.TryGetValue(word, out var before))
                {
                    words[word] = before + 1;
                }
            }
        }

        declared.Where(word => times[word.Key] < 2).SelectMany(word => word)
            .Select(member => $"{member.DeclaringType?.Name}.{member.Name}").Should().BeEmpty();
    }

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Neither made by the compiler nor a constructor, accessor or operator, nor what overrides something of the framework.</summary>
    private static bool IsWritten(MemberInfo member) =>
        !member.Name.Contains('<') && !member.Name.Contains('.')
        && member is not MethodBase { IsSpecialName: true } and not FieldInfo { IsSpecialName: true }
        && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && !(member is MethodInfo method && method.GetBaseDefinition() is { DeclaringType.Namespace: "System" })
        && (member.DeclaringType ?? (Type)member) is { Namespace: { } room, Name: var holder }
        && room.StartsWith("ServiceKpi", StringComparison.Ordinal) && !holder.Contains('<')
        && member.Name is not ("EqualityContract" or "PrintMembers");

    private static IEnumerable<string> Sources => SourceTree.Files(Domain, ".cs");

    private static string FolderOf(string file) => file[(Domain.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
