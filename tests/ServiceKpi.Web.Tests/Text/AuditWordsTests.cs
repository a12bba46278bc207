using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ServiceKpi.Data.Saving;

namespace ServiceKpi.Web.Tests.Text;

public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_column_that_is_told_in_the_audit_trail_has_a_name(string language)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var context = database.Open();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var texts = new Texts();

        var nameless =
            from type in context.Model.GetEntityTypes()
            where !type.IsOwned()
            let subject = Subject(context, type.ClrType)
            where subject is not (null or "setting") // a setting is told by its own name
            from column in type.GetProperties()
            where AuditValues.IsShown(column) && !AuditFormatter.IsToldAlready(subject, column.Name) && texts.Find("audit.column." + column.Name) is null
            select $"{subject}.{column.Name}";

        string.Join(", ", nameless).Should().BeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Every_word_of_a_column_that_is_told_is_in_the_language_of_the_page(string language)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var context = database.Open();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var texts = new Texts();

        var wordless =
            from type in context.Model.GetEntityTypes()
            where !type.IsOwned() && Subject(context, type.ClrType) is not (null or "setting")
            from column in type.GetProperties()
            let kind = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType
            where kind.IsEnum && AuditValues.IsShown(column)
            from word in Enum.GetNames(kind)
            where texts.Find($"audit.value.{column.Name}.{word}") is null
            select $"{column.Name}.{word}";

        string.Join(", ", wordless.Distinct()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_kind_of_thing_has_a_name_and_can_be_looked_for(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var texts = new Texts();
        var source = SourceTree.Text(SourceTree.Files("src/ServiceKpi.Data", ".cs").Single(file => SourceTree.Text(file).Contains("record AuditSubject(")));

        var told = Regex.Matches(source, "(?:=> new\\(|\\? new\\()\\s*\"(\\w+)\"").Select(m => m.Groups[1].Value).Concat(["target", "import"]).Distinct().ToList();

        told.Should().HaveCountGreaterThan(20).And.BeEquivalentTo(AuditFormatter.Kinds);
        told.Where(what => texts.Find("audit.what." + what) is null).Should().BeEmpty();
    }

    [Theory]
    [InlineData("id", "tickets", "Tiket")]
    [InlineData("en", "daily", "Daily visits and revenue")]
    public void An_import_is_told_by_what_its_rows_are(string language, string kind, string rows)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var entry = new AuditEntry(TestTime.Utc("2026-11-20 02:00"), TestActors.Budi.Actor, "import", kind, AuditAction.Imported);

        new AuditFormatter(null!, null!, new Texts()).Which(entry).Should().Be(rows);
    }

    /// <summary>The kind that an empty row is told as; none for what is not told.</summary>
    private static string? Subject(KpiDbContext context, Type type)
    {
        try
        {
            return AuditSubject.Of(context.Entry(RuntimeHelpers.GetUninitializedObject(type)))?.What;
        }
        catch (Exception fault) when (fault is NullReferenceException or ArgumentNullException)
        {
            // It is told, and which one is put together of parts that an empty row lacks.
            return type.Name;
        }
    }
}
