namespace ServiceKpi.Web.App;

/// <summary>Every feature of the application. One that is not here does not exist.</summary>
internal static class FeatureList
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        new BoardsFeature(), new DailyFeature(), new AttentionFeature(), new VerdictsFeature(), new PromotionsFeature(), new TargetsFeature(),
        new PeopleFeature(), new SettingsFeature(), new OutletsFeature(), new HolidaysFeature(), new ScoreFeature(), new ClosingFeature(),
        new AuditFeature(), new EvidenceFeature(), new PaceFeature(), new WhyFeature(),
    ];
}
