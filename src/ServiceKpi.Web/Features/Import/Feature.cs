namespace ServiceKpi.Web.Features.Import;

/// <summary>Files that somebody brings in, and what is stored as such files.</summary>
internal sealed class ImportFeature : Feature
{
    /// <summary>The address of the page.</summary>
    public const string Page = "/import";

    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Office, 7, Page, "import.title", "import") { Opens = who => who.IsAdmin }];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Uploads>();
        services.AddTransient<ImportWork>();
        services.AddTransient<ImportMessageFormatter>();
        services.AddTransient<UndoFormatter>();
    }

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapImport();
        app.MapRows();
        app.MapExport();
    }
}
