using ServiceKpi.Data.Audit;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>Who changes something: the visitor of the request, or the machine outside of one.</summary>
internal sealed class WebActors(IHttpContextAccessor requests) : IActorSource
{
    private readonly CommandLineActor machine = new();

    public Actor Current
    {
        get
        {
            if (requests.HttpContext is not { } context)
            {
                return machine.Current;
            }

            var access = context.RequestServices.GetRequiredService<CurrentAccess>().Value;
            var from = context.Connection.RemoteIpAddress?.ToString() ?? "?";
            return new Actor(
                access.AccountId > 0 ? access.AccountId : null, string.IsNullOrWhiteSpace(access.Name) ? "?" : access.Name, from);
        }
    }
}
