namespace ServiceKpi.Web.Features.Surveys;

/// <summary>Asking customers, and reading what they say.</summary>
internal sealed class SurveysFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Results, 7, VoicesPage.Path, "voices.title", "coach"),
        new(NavigationList.Settings, 10, AskingPage.Path, "asking.title"),
        new(NavigationList.Settings, 11, TopicsPage.Path, "commenttopics.title"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddScoped<INoticeWriter, QuestionWriter>();
}
