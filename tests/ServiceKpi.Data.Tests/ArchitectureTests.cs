using System.Text.RegularExpressions;

namespace ServiceKpi.Data.Tests;

public sealed partial class ArchitectureTests
{
    private const string Data = "src/ServiceKpi.Data/";

    [Fact]
    public void Nothing_in_data_takes_the_time_itself() =>
        SourceTree.Files(Data, ".cs")
            .Where(file => Clock().IsMatch(SourceTree.Text(file)))
            .Should().Equal([$"{Data}Database/DesignTimeFactories.cs"], "what reads the model for migrations has nobody to be given a clock by");

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() =>
        SourceTree.Files(Data, ".cs").Where(file => !SourceTree.Text(file).Contains($"namespace {FolderOf(file)};"))
            .Should().BeEmpty();

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|TimeProvider\.System")]
    private static partial Regex Clock();
}
