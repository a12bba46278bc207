using System.Linq.Expressions;

namespace ServiceKpi.Data.Evidence;

/// <summary>Conditions of queries, made of others.</summary>
internal static class Conditions
{
    /// <summary>True of what the condition is not true of.</summary>
    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
