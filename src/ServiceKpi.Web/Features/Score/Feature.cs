namespace ServiceKpi.Web.Features.Score;

/// <summary>The excellence score: what it is made of, how it went, and what would change it.</summary>
internal sealed class ScoreFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Results, 6, "/score", "score.title", "score"), new(NavigationList.Settings, 4, "/settings/score", "score.title")];

    public override void AddServices(IServiceCollection services) => services.AddScoped<ScoreReader>();
}
