using System.Text.RegularExpressions;

namespace ServiceKpi.Data.Tests;

public sealed partial class ArchitectureTests
{
    private const string Data = "src/ServiceKpi.Data/";

    /// <summary>Files outside of Providers that name a provider, and why.</summary>
    private static readonly Dictionary<string, string> NamesAProvider = new()
    {
        [$"{Data}DatabaseOptions.cs"] = "completes the connection string of a file",
        [$"{Data}KpiContexts.cs"] = "chooses the provider",
        [$"{Data}Maintenance/DatabaseBackup.cs"] = "is there for SQLite only",
    };

    [Fact]
    public void Only_data_knows_entity_framework()
    {
        var files = SourceTree.Files("src", ".cs", ".razor", ".csproj")
            .Where(file => !file.StartsWith(Data, StringComparison.Ordinal) && !IsComposition(file));

        files.Where(file => EntityFramework().IsMatch(SourceTree.Text(file))).Should().BeEmpty();
    }

    [Fact]
    public void Components_and_api_know_nothing_of_data() =>
        SourceTree.Files("src/ServiceKpi.Web", ".cs", ".razor")
            .Where(file => file.Contains("/Components/", StringComparison.Ordinal) || file.Contains("/Api/", StringComparison.Ordinal))
            .Where(file => SourceTree.Text(file).Contains("ServiceKpi.Data.Queries", StringComparison.Ordinal)
                || SourceTree.Text(file).Contains("KpiDbContext", StringComparison.Ordinal))
            .Should().BeEmpty();

    [Fact]
    public void Only_the_providers_folder_names_a_provider() =>
        SourceTree.Files(Data, ".cs")
            .Where(file => !file.StartsWith($"{Data}Providers/", StringComparison.Ordinal))
            .Where(file => Provider().IsMatch(SourceTree.Text(file)))
            .Should().BeEquivalentTo(NamesAProvider.Keys);

    [Fact]
    public void Nothing_in_data_takes_the_time_itself() =>
        SourceTree.Files(Data, ".cs")
            .Where(file => Clock().IsMatch(SourceTree.Text(file)))
            .Should().Equal([$"{Data}Providers/DesignTimeFactories.cs"], "what reads the model for migrations has nobody to be given a clock by");

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        SourceTree.Files(Data, ".cs").Where(file => !SourceTree.Text(file).Contains($"namespace {FolderOf(file)};"))
            .Should().BeEmpty();

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.');

    /// <summary>Commands put the parts together and may speak to the database, for its maintenance.</summary>
    private static bool IsComposition(string file) =>
        file == "src/ServiceKpi.Web/Program.cs" || file.StartsWith("src/ServiceKpi.Web/Commands/", StringComparison.Ordinal);

    [GeneratedRegex(@"Microsoft\.EntityFrameworkCore(?!\.Design)")]
    private static partial Regex EntityFramework();

    [GeneratedRegex(@"Microsoft\.Data\.Sqlite|Microsoft\.Data\.SqlClient|\.UseSqlite\(|\.UseSqlServer\(")]
    private static partial Regex Provider();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|TimeProvider\.System")]
    private static partial Regex Clock();
}
