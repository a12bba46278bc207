using System.Runtime.CompilerServices;

namespace ServiceKpi.Data.Tests.TSql;

/// <summary>
/// Compares T-SQL with a file beside the tests that somebody has read and approved. After a change that is meant, run
/// the tests with <c>SERVICEKPI_APPROVE=1</c>, which writes the files anew, and read what differs before committing.
/// </summary>
internal static class Approved
{
    private const string Folder = "tests/ServiceKpi.Data.Tests/TSql";

    public static void ShouldBeApproved(this SilentSqlServer server, [CallerMemberName] string name = "")
    {
        var path = Path.Combine(SourceTree.Root, Folder, $"{name}.sql");
        var text = string.Join("\n", server.Commands);
        if (Environment.GetEnvironmentVariable("SERVICEKPI_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.Exists(path).Should().BeTrue($"{path} is to hold the T-SQL");
        text.Should().Be(File.ReadAllText(path));
    }
}
