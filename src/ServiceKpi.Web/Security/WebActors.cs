using ServiceKpi.Data.Audit;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>Who changes something: the visitor of the request, or the machine outside of one.</summary>
internal sealed class WebActors(IHttpContextAccessor requests) : IActorSource
{
    private readonly CommandLineActor machine = new();

    public Actor Current => requests.HttpContext?.RequestServices.GetRequiredService<Visitor>().Actor ?? machine.Current;
}
