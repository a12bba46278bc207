namespace ServiceKpi.Web.Features.Search;

/// <summary>Finds what the visitor may open: pages, outlets, KPIs, customers, and a ticket by its number.</summary>
internal sealed class Finder(NavigationEntries entries, IOutletDirectory directory, IDesk desk, ICustomers customers, Visitor visitor, Texts texts)
{
    /// <summary>More than so many nobody reads.</summary>
    public const int Most = 10;

    /// <summary>Those in whose name or code every word is, the best first; pages first when nothing is typed.</summary>
    public async Task<IReadOnlyList<Find>> FindAsync(string typed, DashboardState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(state);
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var seen = await directory.AllAsync(cancellationToken);
        var pages = entries.All.Where(e => e.Opens(visitor.Rights)).Select(e => new Find("page", texts[e.Words], "", state.Elsewhere(e.Path), e.Icon));
        var outlets = seen.Select(o => new Find("outlet", o.Name, $"{o.Code} {o.City} {o.Region}", state.OnOutlet(o.Code), "outlet"));
        var kpis = KpiCatalog.All.Select(k => new Find("kpi", texts.NameOf(k), k.Id.Replace('-', ' '), state.OnKpi(k), "kpi"));
        return
        [
            .. await TicketsAsync(typed.Trim(), seen, cancellationToken),
            .. pages.Concat(outlets).Concat(kpis)
                .Where(f => words.All(w => f.Has(w)))
                .OrderBy(f => words.Length > 0 && f.Name.StartsWith(words[0], StringComparison.CurrentCultureIgnoreCase) ? 0 : 1)
                .Take(Most),
            .. (await customers.SearchAsync(typed, Most / 2, cancellationToken)).Select(c => new Find("customer", c.Called, c.Code, CustomerLinks.Card(c.Code), "person")),
        ];
    }

    /// <summary>The ticket of a number, as somebody reads it from a receipt.</summary>
    private async Task<IEnumerable<Find>> TicketsAsync(string number, IReadOnlyList<Outlet> seen, CancellationToken cancellationToken)
    {
        if (number.Length == 0)
        {
            return [];
        }

        var found = await desk.FindAsync(number, cancellationToken) ?? await desk.FindAsync(number.ToUpperInvariant(), cancellationToken);
        return found is not null && seen.Any(o => o.Id == found.OutletId) ? [new Find("ticket", found.Number, found.Course.Matter.Summary, DeskLinks.Ticket(found.Number), "desk")] : [];
    }
}

/// <summary>Something found.</summary>
/// <param name="Kind">The word for what it is, as <c>search.KIND</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Also">What else it is found by.</param>
/// <param name="Href">Its address.</param>
/// <param name="Icon">Its picture.</param>
internal sealed record Find(string Kind, string Name, string Also, string Href, string Icon)
{
    /// <summary>True when a word is in its name or in what else it is found by.</summary>
    public bool Has(string word) =>
        Name.Contains(word, StringComparison.CurrentCultureIgnoreCase) || Also.Contains(word, StringComparison.CurrentCultureIgnoreCase);
}
