using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Boards;

/// <summary>
/// What a wall screen shows, as its address holds it: outlets, period and comparison as on any page, the KPIs of its tiles, how
/// long each screen stands, and which one it is.
/// </summary>
/// <param name="State">Outlets, period and comparison.</param>
/// <param name="Kpis">The KPIs of the tiles, 1 to <see cref="MostKpis"/>.</param>
/// <param name="Seconds">How long a screen stands, <see cref="Shortest"/> to <see cref="Longest"/> seconds.</param>
/// <param name="At">Which screen, 0 or more; counted around when there are fewer.</param>
internal sealed record WallView(DashboardState State, IReadOnlyList<Kpi> Kpis, int Seconds, int At)
{
    /// <summary>The shortest time that a screen stands, in seconds.</summary>
    public const int Shortest = 10;

    /// <summary>The longest time that a screen stands, in seconds.</summary>
    public const int Longest = 300;

    /// <summary>The most tiles that can be read from across a room.</summary>
    public const int MostKpis = 9;

    private const string Path = "/wall";
    private const string SecondsName = "seconds";
    private const string AtName = "at";
    private const int Usual = 20;

    /// <summary>The usual wall screen of what a page shows.</summary>
    public static WallView Of(DashboardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new WallView(
            new DashboardState
            {
                Outlets = state.Outlets,
                Region = state.Region,
                Choice = state.Choice,
                Custom = state.Custom,
                Comparison = state.Comparison,
            },
            KpiCatalog.Leading,
            Usual,
            0);
    }

    /// <summary>Reads the query of an address, where anybody may have written anything. Never throws.</summary>
    public static WallView Parse(string? query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        var kpis = parameters.GetValueOrDefault(QueryNames.Kpi)
            .SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Select(KpiCatalog.Find).OfType<Kpi>().Distinct().Take(MostKpis).ToList();
        return Of(DashboardState.Parse(query)) with
        {
            Kpis = kpis.Count > 0 ? kpis : KpiCatalog.Leading,
            Seconds = Math.Clamp(Number(SecondsName) ?? Usual, Shortest, Longest),
            At = Math.Max(0, Number(AtName) ?? 0),
        };

        int? Number(string name) =>
            int.TryParse(parameters.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The address of another screen of it.</summary>
    public string On(int at)
    {
        var query = new QueryBuilder(State.Parameters());
        if (!Kpis.SequenceEqual(KpiCatalog.Leading))
        {
            query.Add(QueryNames.Kpi, string.Join(',', Kpis.Select(k => k.Id)));
        }

        AddUnless(Usual, SecondsName, Seconds);
        AddUnless(0, AtName, at);
        return Path + query;

        void AddUnless(int usual, string name, int number)
        {
            if (number != usual)
            {
                query.Add(name, number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
