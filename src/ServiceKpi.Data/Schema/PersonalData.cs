using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>
/// Columns that say who a customer is, or hold what people said about one. The audit trail, which nobody can change, names them and never
/// shows them; erasing a customer empties them. A test asks of every column of text whether it is one.
/// </summary>
internal static class PersonalData
{
    private const string Annotation = "PersonalData";

    /// <summary>Says that the column is one.</summary>
    public static PropertyBuilder<T> IsPersonal<T>(this PropertyBuilder<T> builder) => builder.HasAnnotation(Annotation, true);

    /// <summary>True of such a column.</summary>
    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}
