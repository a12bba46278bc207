using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses of the targets.</summary>
internal static class TargetLinks
{
    /// <summary>The page.</summary>
    public const string Page = "/targets";

    /// <summary>A month with outlets, columns and page as they are chosen.</summary>
    public static string Month(DashboardState state, DateOnly month, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(state);
        var query = new QueryBuilder(new DashboardState { Outlets = state.Outlets, Region = state.Region, Columns = state.Columns }.Parameters())
        {
            { "month", Of(month) },
        };
        if (page > 1)
        {
            query.Add(QueryNames.Page, page.ToString(CultureInfo.InvariantCulture));
        }

        return Page + query;
    }

    /// <summary>The month as addresses write it.</summary>
    public static string Of(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
