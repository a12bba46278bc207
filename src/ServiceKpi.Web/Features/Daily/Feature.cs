namespace ServiceKpi.Web.Features.Daily;

/// <summary>What staff of an outlet enter day by day, and which days are missing.</summary>
internal sealed class DailyFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Today, 1, "/entry", "nav.entry", "pencil") { Opens = who => who.Role is Role.Staff or Role.Admin, OnPhone = 3 },
        new(NavigationList.Today, 3, "/completeness", "nav.completeness", "calendar"),
    ];

    public override void Map(IEndpointRouteBuilder app) => app.MapDaily();
}
