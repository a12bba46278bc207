using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>What a visitor has chosen of the rows behind a number, as the address holds it. Misspelt is the usual choice.</summary>
public sealed record RowState
{
    private const int LongestFind = 100;
    private const int LastPage = 1_000_000;

    private static readonly Dictionary<string, RowKind> Kinds =
        Enum.GetValues<RowKind>().ToDictionary(k => k.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, RowShow> Shows = new()
    {
        ["counted"] = RowShow.Counted,
        ["left-out"] = RowShow.LeftOut,
    };

    /// <summary>Outlets, period and the rest.</summary>
    public required DashboardState Dashboard { get; init; }

    /// <summary>The kind of rows; none for the first of the KPI.</summary>
    public RowKind? Kind { get; init; }

    /// <summary>Which of the rows.</summary>
    public RowShow Show { get; init; }

    /// <summary>The words to find.</summary>
    public string Find { get; init; } = string.Empty;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The parts of the address that could not be read.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>Reads the query of an address, with or without its question mark. Never throws.</summary>
    public static RowState Parse(string? query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        string? First(string name) => parameters.TryGetValue(name, out var values) && values is [var first, ..] ? first?.Trim() : null;
        var dashboard = DashboardState.Parse(query);
        var unread = dashboard.Unread.ToList();
        NoteWhen(First(QueryNames.Rows) is { Length: > 0 } rows && !Kinds.ContainsKey(rows), QueryNames.Rows, UnreadFault.NoWord);
        NoteWhen(First(QueryNames.Show) is { Length: > 0 } show && !Shows.ContainsKey(show), QueryNames.Show, UnreadFault.NoWord);
        NoteWhen(First(QueryNames.Find) is { Length: > LongestFind }, QueryNames.Find, UnreadFault.TooLong);
        void NoteWhen(bool isFaulty, string name, UnreadFault fault)
        {
            if (isFaulty)
            {
                unread.Add(new UnreadPart(name, First(name)!, fault));
            }
        }

        return new RowState
        {
            Dashboard = dashboard,
            Unread = unread,
            Kind = Kinds.TryGetValue(First(QueryNames.Rows) ?? string.Empty, out var kind) ? kind : null,
            Show = Shows.GetValueOrDefault(First(QueryNames.Show) ?? string.Empty),
            Find = First(QueryNames.Find) is { Length: <= LongestFind } find ? find : string.Empty,
            Page = int.TryParse(First(QueryNames.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, LastPage)
                : 1,
        };
    }

    /// <summary>How a choice of rows is written in addresses; empty for all.</summary>
    public static string Of(RowShow show) => Shows.FirstOrDefault(s => s.Value == show).Key ?? string.Empty;

    /// <summary>How a kind of rows is written in addresses.</summary>
    public static string Of(RowKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <summary>The rows of a KPI that this state means: those of the kind, else those of the numerator.</summary>
    public RowBasis BasisOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Rows.FirstOrDefault(b => b.Kind == Kind) ?? kpi.Rows[0];
    }

    /// <summary>The list of the rows of a KPI.</summary>
    public string OnRows(Kpi kpi) => On(PathOf(kpi));

    /// <summary>The file of the rows of a KPI, all pages of it.</summary>
    public string OnFile(Kpi kpi, string ending) => (this with { Page = 1 }).On($"{PathOf(kpi)}.{ending}");

    private static string PathOf(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return $"/kpis/{kpi.Id}/rows";
    }

    private string On(string path)
    {
        var query = new QueryBuilder((Dashboard with { Kpi = DashboardState.UsualKpi, Columns = [], Sort = null, Filter = string.Empty }).Parameters());
        AddWhen(Kind is not null, QueryNames.Rows, Kind is { } kind ? Of(kind) : string.Empty);
        AddWhen(Show != RowShow.All, QueryNames.Show, Of(Show));
        AddWhen(Find.Length > 0, QueryNames.Find, Find);
        AddWhen(Page > 1, QueryNames.Page, Page.ToString(CultureInfo.InvariantCulture));
        return path + query;

        void AddWhen(bool condition, string name, string value)
        {
            if (condition)
            {
                query.Add(name, value);
            }
        }
    }
}
