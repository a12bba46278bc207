namespace ServiceKpi.Web.Features.Evidence;

/// <summary>The rows behind a number as files: those that the page of the same query lists, all its pages.</summary>
internal static class RowEndpoints
{
    public static void MapRowFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/kpis/{id}/rows.csv", (string id, HttpContext context, RowFiles files) => files.CsvAsync(id, context));
        app.MapGet("/kpis/{id}/rows.xlsx", (string id, HttpContext context, RowFiles files) => files.XlsxAsync(id, context));
    }
}
