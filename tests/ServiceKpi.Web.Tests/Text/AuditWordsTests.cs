using System.Globalization;
using System.Runtime.CompilerServices;
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
