using System.Text.RegularExpressions;

namespace ServiceKpi.Data.Tests.TSql;

/// <summary>
/// Every approved text that is sent says itself how it compares, where the collations of columns and of the database meet: they
/// differ in almost every installation, and SQL Server refuses then (error 468).
/// </summary>
public sealed partial class CollationTests
{
    private const string Folder = "tests/ServiceKpi.Data.Tests/TSql";

    public static TheoryData<string> Scripts => [.. SourceTree.Files(Folder, ".sql")];

    [Theory, MemberData(nameof(Scripts))]
    public void A_column_that_is_looked_for_in_a_list_of_texts_says_its_collation(string script)
    {
        var sql = SourceTree.Text(script);

        TextLists().Count(sql).Should().Be(TextListsWithCollation().Count(sql));
    }

    [Theory, MemberData(nameof(Scripts))]
    public void A_search_says_its_collation(string script) =>
        Searches().Matches(SourceTree.Text(script)).Select(m => m.Value)
            .Should().NotContain(search => !search.Contains(" COLLATE Latin1_General_100_CI_AS)", StringComparison.Ordinal));

    [Fact]
    public void There_are_such_lists_and_searches()
    {
        var all = string.Concat(SourceTree.Files(Folder, ".sql").Select(SourceTree.Text));

        TextLists().Count(all).Should().BePositive();
        Searches().Count(all).Should().BePositive();
        TextLists().Count("OPENJSON(@customers) WITH ([value] nvarchar(200) '$') AS [c]").Should().Be(1);
    }

    [GeneratedRegex(@"OPENJSON\(@\w+\) WITH \(\[value\] n?(var)?char")]
    private static partial Regex TextLists();

    [GeneratedRegex(@"COLLATE Latin1_General_100_BIN2 IN \(\s*SELECT \[\w+\]\.\[value\]\s*FROM OPENJSON\(@\w+\) WITH \(\[value\] n?(var)?char")]
    private static partial Regex TextListsWithCollation();

    [GeneratedRegex(@"CHARINDEX\([^()]*\)|\bLIKE\b.*")]
    private static partial Regex Searches();
}
