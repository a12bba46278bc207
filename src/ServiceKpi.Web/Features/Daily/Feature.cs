namespace ServiceKpi.Web.Features.Daily;

/// <summary>What staff of an outlet enter day by day, and which days are missing.</summary>
internal sealed class DailyFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Daily, 1, "/entry", "nav.entry", "pencil") { Opens = who => who.Role is Role.Staff or Role.Admin },
        new(NavigationList.Daily, 5, "/completeness", "nav.completeness", "calendar"),
    ];

    public override void Map(IEndpointRouteBuilder app) => app.MapDaily();
}
