namespace ServiceKpi.Web.Features.Customers;

/// <summary>Customers: who they are, what is known of them, and the groups of whom something else is expected.</summary>
internal sealed class CustomersFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Today, 4, CustomerLinks.Page, "customers.title", "person"),
        new(NavigationList.Settings, 6, SegmentsPage.Path, "segments.title"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddTransient<CustomerWork>();

    public override void Map(IEndpointRouteBuilder app) => app.MapCustomers();
}
