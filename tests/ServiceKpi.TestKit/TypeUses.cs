using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace ServiceKpi.TestKit;

/// <summary>Which types use which: in their signatures and in what their methods do. Constants and names leave no trace.</summary>
public static class TypeUses
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>Read once: a dozen tests ask, and reading takes as long as all of them.</summary>
    private static readonly ConcurrentDictionary<Assembly, Lazy<(Type User, Type Used)[]>> Known = new();

    /// <summary>Every type of the assembly that somebody wrote, with the types that it uses.</summary>
    public static IEnumerable<(Type User, Type Used)> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Known.GetOrAdd(assembly, one => new(() => Read(one))).Value;
    }

    /// <summary>The types that one type uses.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetNestedTypes(All).Prepend(type).SelectMany(UsedBy).SelectMany(Parts).Select(Outermost).Distinct();
    }

    private static (Type User, Type Used)[] Read(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => UsedBy(type).SelectMany(Parts).Select(used => (User: Outermost(type), Used: Outermost(used))))
            .Where(use => use.User.Namespace is not null && use.Used.Namespace is not null && use.User != use.Used)
            .Distinct(),
    ];

    private static IEnumerable<Type?> UsedBy(Type type)
    {
        yield return type.BaseType;
        foreach (var used in type.GetInterfaces().Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(type.GetCustomAttributesData().SelectMany(OfAttribute)).Concat(type.GetFields(All).Concat<MemberInfo>(type.GetProperties(All)).SelectMany(m => m.GetCustomAttributesData()).SelectMany(OfAttribute)))
        {
            yield return used;
        }

        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            yield return (method as MethodInfo)?.ReturnType;
            foreach (var used in method.GetParameters().Select(p => p.ParameterType).Concat(OfBody(method)))
            {
                yield return used;
            }
        }
    }

    private static IEnumerable<Type> OfAttribute(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Select(a => a.Value).OfType<Type>().Append(attribute.AttributeType);

    private static IEnumerable<Type> OfBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var ofType = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = method.Module.ResolveMember(token, ofType, ofMethod);
            var used = member switch
            {
                Type type => [type],
                FieldInfo field => [field.DeclaringType!, field.FieldType],
                MethodInfo called => called.GetGenericArguments().Append(called.ReturnType).Append(called.DeclaringType!),
                ConstructorInfo made => [made.DeclaringType!],
                _ => Array.Empty<Type>(),
            };
            foreach (var type in used)
            {
                yield return type;
            }
        }
    }

    /// <summary>The members that the instructions name.</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            switch (code.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(il, at);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(il, at));
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at++;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
