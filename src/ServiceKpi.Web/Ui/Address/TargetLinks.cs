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

/// <summary>A row of the matrix: every outlet, those of a region, or one.</summary>
/// <param name="Region">The region; none for another row.</param>
/// <param name="Outlet">The outlet; none for another row.</param>
public sealed record TargetPlace(string? Region, Outlet? Outlet)
{
    /// <summary>Every outlet.</summary>
    public static TargetPlace All { get; } = new(null, null);

    /// <summary>Whom the row is for.</summary>
    public TargetLevel Level => Outlet is not null ? TargetLevel.Outlet : Region is not null ? TargetLevel.Region : TargetLevel.Organisation;

    /// <summary>What names the row in forms.</summary>
    public string Key => Outlet is not null ? "o:" + Outlet.Code : Region is not null ? "r:" + Region : "all";

    /// <summary>A target of the row from a month on.</summary>
    /// <exception cref="ArgumentException">It is impossible.</exception>
    public Target Want(Kpi kpi, DateOnly month, TargetAim aim)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return new(kpi.Id, month, Outlet?.Id, Region, aim.ValueHundredths, aim.LimitHundredths);
    }

    /// <summary>What is set for the row itself in a month.</summary>
    public TargetAim Own(TargetBook book, Kpi kpi, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(book);
        return TargetAim.Of(book.At(kpi, Outlet?.Id, Region, month));
    }

    /// <summary>What holds for the row in a month, wherever it is set.</summary>
    public TargetInForce? InForce(TargetBook book, Kpi kpi, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Outlet is not null
            ? book.Find(kpi, Outlet, month)
            : (Region is not null ? book.At(kpi, null, Region, month) : null) ?? book.At(kpi, null, null, month);
    }
}
