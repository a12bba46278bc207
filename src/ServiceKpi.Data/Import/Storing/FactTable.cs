using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ServiceKpi.Data.Import.Storing;

/// <summary>What the model says of a table of facts: by which key a fact is known, and which columns it states.</summary>
internal sealed class FactTable<TFact>
    where TFact : class
{
    private const char Separator = '\u001f';

    private readonly IReadOnlyList<IProperty> key;

    public FactTable(KpiDbContext context)
    {
        EntityType = context.Model.FindEntityType(typeof(TFact))!;
        key = EntityType.GetIndexes().SingleOrDefault(i => i.IsUnique)?.Properties
            ?? EntityType.FindPrimaryKey()!.Properties;
        Stated = [.. EntityType.GetProperties().Where(p => !p.IsShadowProperty() && !p.IsPrimaryKey() && !key.Contains(p))];
    }

    public IEntityType EntityType { get; }

    /// <summary>The columns that a fact of a known key may change.</summary>
    public IReadOnlyList<IProperty> Stated { get; }

    public string KeyOf(TFact fact) => key.Count == 1
        ? (string)ValueOf(key[0], fact)!
        : string.Join(Separator, key.Select(p => Invariant(ValueOf(p, fact))));

    /// <summary>The value of a column; the version of a fact that is not stored yet is 0.</summary>
    public static object? ValueOf(IProperty property, TFact fact) =>
        property.IsShadowProperty() ? 0 : property.GetGetter().GetClrValue(fact);

    /// <summary>
    /// The stored facts that share each part of the key with one of these; with keys of several parts that may be a
    /// few more than share the whole key.
    /// </summary>
    public IQueryable<TFact> Like(KpiDbContext context, IReadOnlyList<TFact> facts)
    {
        var row = Expression.Parameter(typeof(TFact), "row");
        var conditions = key.Select(property => (Expression)typeof(FactTable<TFact>)
            .GetMethod(nameof(IsOneOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(property.ClrType)
            .Invoke(null, [ColumnOf(row, property), property, facts])!);
        return context.Set<TFact>().Where(
            Expression.Lambda<Func<TFact, bool>>(conditions.Aggregate(Expression.AndAlso), row));
    }

    /// <summary>
    /// What a fact states and what the stored one keeps are each possible, and together may not be: an opening after the
    /// response, an outlet that closes before it opens.
    /// </summary>
    public static bool IsPossible(EntityEntry<TFact> entry)
    {
        try
        {
            return entry.CurrentValues.ToObject() is not Ticket ticket
                || !(ticket.FirstRespondedAt < ticket.OpenedAt || ticket.ResolvedAt < ticket.OpenedAt);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Expression ColumnOf(ParameterExpression row, IProperty property)
    {
        var column = Expression.Property(row, property.PropertyInfo!);
        return property.ClrType == typeof(string)
            ? Expression.Call(typeof(StoredText), nameof(StoredText.ByCodePoint), null, column)
            : column;
    }

    private static Expression IsOneOf<TValue>(Expression column, IProperty property, IReadOnlyList<TFact> facts)
    {
        TValue[] values = [.. facts.Select(f => (TValue)ValueOf(property, f)!).Distinct()];
        Expression<Func<TValue, bool>> isOne = value => EF.Parameter(values).Contains(value);
        return new Replacement(isOne.Parameters[0], column).Visit(isOne.Body);
    }

    private static string? Invariant(object? value) => value is DateOnly day
        ? day.DayNumber.ToString(CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
