namespace ServiceKpi.Web.Features.Downloads;

/// <summary>Every table of a page as a file, as it is shown.</summary>
internal sealed class DownloadsFeature : Feature
{
    public override void Map(IEndpointRouteBuilder app) => app.MapSheets();
}
