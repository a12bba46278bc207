using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.TestKit.Web;

/// <summary>Stands before a port of the Domain and waits before it answers, also where the answer comes from memory.</summary>
public class WaitingPort : DispatchProxy
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> WaitingFor = new();

    private object? port;
    private Waits waits = Waits.Never;

    /// <summary>Puts a waiting port before each port that somebody has registered.</summary>
    public static void AddBefore(IServiceCollection services, Waits waits)
    {
        ArgumentNullException.ThrowIfNull(services);
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { ServiceType: { IsInterface: true } type, IsKeyedService: false } known
                && type.Assembly == typeof(IMeasureSource).Assembly)
            {
                services[i] = ServiceDescriptor.Describe(type, provider => Before(type, Make(known, provider), waits), known.Lifetime);
            }
        }
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var left = args?.OfType<CancellationToken>().FirstOrDefault() ?? default;
        object? Ask() => targetMethod.Invoke(port, BindingFlags.DoNotWrapExceptions, null, args, null);
        var answer = targetMethod.ReturnType;
        if (answer == typeof(Task))
        {
            return WaitAsync(Ask, left);
        }

        return answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Task<>)
            ? WaitingFor.GetOrAdd(answer.GenericTypeArguments[0], Of).Invoke(this, [(Func<object?>)Ask, left])
            : Ask();
    }

    private static object Before(Type type, object port, Waits waits)
    {
        var proxy = Create(type, typeof(WaitingPort));
        ((WaitingPort)proxy).port = port;
        ((WaitingPort)proxy).waits = waits;
        return proxy;
    }

    private static object Make(ServiceDescriptor known, IServiceProvider provider) =>
        known.ImplementationInstance
        ?? known.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, known.ImplementationType!);

    private static MethodInfo Of(Type answer) =>
        typeof(WaitingPort).GetMethod(nameof(WaitForAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(answer);

    private async Task WaitAsync(Func<object?> ask, CancellationToken left)
    {
        await waits.WaitAsync(left);
        await (Task)ask()!;
    }

    private async Task<T> WaitForAsync<T>(Func<object?> ask, CancellationToken left)
    {
        await waits.WaitAsync(left);
        return await (Task<T>)ask()!;
    }
}
