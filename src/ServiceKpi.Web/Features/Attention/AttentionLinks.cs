using Microsoft.AspNetCore.Http.Extensions;

namespace ServiceKpi.Web.Features.Attention;

/// <summary>The addresses of what needs attention, and of where it is ended.</summary>
internal static class AttentionLinks
{
    /// <summary>The page.</summary>
    public const string Page = "/attention";

    /// <summary>The name of the parameter that chooses a kind.</summary>
    public const string Kind = "kind";

    /// <summary>The name of the parameter that shows what is done or snoozed too.</summary>
    public const string Seen = "seen";

    /// <summary>The page as it is chosen to be.</summary>
    public static string On(DashboardState state, FindingKind? kind = null, bool seen = false)
    {
        var query = new QueryBuilder(state.Parameters());
        if (kind is { } one)
        {
            query.Add(Kind, one.ToString());
        }

        if (seen)
        {
            query.Add(Seen, "1");
        }

        return Page + query;
    }

    /// <summary>An item on the page.</summary>
    public static string To(DashboardState state, AttentionItem item) => On(state) + "#" + Uri.EscapeDataString(item.Id);
}
