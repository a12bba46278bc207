using System.Collections.Concurrent;
using System.Reflection;

namespace ServiceKpi.Domain.Closing;

/// <summary>
/// Compares two facts of one type by all that is stored of them but the number that the data layer gives. By reflection,
/// so that a property added later is compared too: one forgotten would let a locked month change.
/// </summary>
internal static class SameFact
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Stored = new();

    public static bool Are(object? before, object? after) => before is not null && after is not null
        && StoredOf(before.GetType()).All(p => Equals(p.GetValue(before), p.GetValue(after)));

    private static PropertyInfo[] StoredOf(Type type) =>
        Stored.GetOrAdd(type, t => [.. t.GetProperties().Where(p => p.CanWrite && p.Name != "Id")]);
}
