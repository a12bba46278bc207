using System.Text.Json;

namespace ServiceKpi.Web.Features.Outlets;

/// <summary>The outlets for programs.</summary>
internal static class OutletEndpoints
{
    private const int MostAtOnce = 1000;
    private static readonly ApiField[] Query = [new("after", "the code to go on after"), new("limit", "how many, at most 1000")];
    private static readonly string[] Names = [.. Query.Select(q => q.Name)];

    public static void MapOutlets(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/outlets", GetAsync).Described("The outlets by code.", Query);

    private static async Task<IResult> GetAsync(HttpRequest request, IOutletDirectory directory, CancellationToken cancellationToken)
    {
        string? after;
        int limit;
        try
        {
            var query = new ApiQuery(request.Query, Names);
            (after, limit) = (query.Text("after"), query.Count("limit", MostAtOnce));
        }
        catch (FormatException unread)
        {
            return Problems.Bad(unread.Message);
        }

        var all = await directory.AllAsync(cancellationToken);
        OutletEntry[] rest =
        [
            .. all.Where(o => after is null || string.CompareOrdinal(o.Code, after) > 0)
                .OrderBy(o => o.Code, StringComparer.Ordinal)
                .Take(limit + 1)
                .Select(OutletEntry.Of),
        ];
        return Results.Json(new OutletList(rest.Length > limit ? rest[..limit] : rest, rest.Length > limit ? rest[limit - 1].Code : null), JsonSerializerOptions.Web);
    }

    /// <summary>Some outlets by code, and after which code the next ones come; none when these are the last.</summary>
    private sealed record OutletList(IReadOnlyList<OutletEntry> Outlets, string? Next);

    /// <summary>An outlet as programs read it.</summary>
    private sealed record OutletEntry(string Code, string Name, string? Region, string? City, string TimeZone, DateOnly? OpenedOn, DateOnly? ClosedOn)
    {
        public static OutletEntry Of(Outlet outlet) =>
            new(outlet.Code, outlet.Name, outlet.Region, outlet.City, outlet.Zone.Id, outlet.OpenedOn, outlet.ClosedOn);
    }
}
