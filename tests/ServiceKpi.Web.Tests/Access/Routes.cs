namespace ServiceKpi.Web.Tests.Access;

/// <summary>Who may open what: every endpoint of the application is in this table, or a test fails.</summary>
internal static class Routes
{
    private const int In = Route.ToSignIn;

    /// <summary>method, route, address | nobody, staff, manager, admin.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        // Pages of the dashboard: everybody, their own outlets.
        new("GET", "/", "/", In, 200, 200, 200),
        new("GET", "/", "/?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/outlets", "/outlets", In, 200, 200, 200),
        new("GET", "/outlets", "/outlets?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/outlets/{Code}", "/outlets/{outlet}", In, 200, 200, 200),
        new("GET", "/kpis", "/kpis", In, 200, 200, 200),
        new("GET", "/signs", "/signs?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/kpis/{Id}", "/kpis/csat?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/kpis/{Id}/rows", "/kpis/csat/rows?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/kpis/{id}/rows.csv", "/kpis/csat/rows.csv?outlet={outlet}", In, 200, 200, 200) { OfOtherOutlet = 400 },
        new("GET", "/kpis/{id}/rows.xlsx", "/kpis/csat/rows.xlsx?outlet={outlet}", In, 200, 200, 200) { OfOtherOutlet = 400 },
        new("GET", "/completeness", "/completeness?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/attention", "/attention?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/not-found", "/not-found", In, 200, 200, 200),
        new("GET", "/account", "/account", In, 200, 200, 200),
        new("GET", "/account/mail", "/account/mail?token=none", In, 200, 200, 200),
        new("GET", "/alerts", "/alerts", In, 200, 200, 200),
        new("GET", "/digest", "/digest?week=2026-11-09", In, 200, 200, 200),
        new("GET", "/views", "/views", In, 200, 200, 200),
        new("GET", "/wall", "/wall", In, 200, 200, 200),
        new("GET", "/wall", "/wall?outlet={outlet}", In, 200, 200, 200),

        // What excellence is made of: everybody, their own outlets; admins compose it.
        new("GET", "/score", "/score", In, 200, 200, 200),
        new("GET", "/score", "/score?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/settings/score", "/settings/score", In, 403, 403, 200),

        // Everybody finds what they may open.
        new("GET", "/search", "/search", In, 200, 200, 200),

        // What to decide about outlets: for those who decide.
        new("GET", "/verdicts", "/verdicts", In, 403, 200, 200),

        // Targets: managers look and admins set them; both may take them along.
        new("GET", "/targets", "/targets", In, 403, 200, 200),
        new("GET", "/api/v1/export/{kind}.csv", "/api/v1/export/targets.csv", 401, 403, 200, 200),
        new("GET", "/api/v1/export/{kind}.csv", "/api/v1/export/events.csv", 401, 403, 200, 200),
        new("GET", "/api/v1/export/{kind}.csv", "/api/v1/export/wishes.csv", 401, 403, 404, 404),

        // Promotion events: everybody looks at those of their outlets, managers and admins plan them.
        new("GET", "/events", "/events?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/events/{Id:int}", "/events/0", In, 404, 404, 404),
        new("GET", "/events/new", "/events/new", In, 403, 200, 200),
        new("GET", "/events/{Id:int}/edit", "/events/0/edit", In, 403, 404, 404),

        // The desk: everybody at their own outlets.
        new("GET", "/desk", "/desk?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/desk/new", "/desk/new?outlet={outlet}", In, 200, 200, 200),
        new("GET", "/desk/ticket", "/desk/ticket?number=0", In, 404, 404, 404),
        new("GET", "/desk/file", "/desk/file?number=0&id=0", In, 404, 404, 404),
        new("GET", "/desk/receipt", "/desk/receipt?number=0", In, 404, 404, 404),

        // Customers are the organisation's: everybody at every outlet; what is held about one goes out by an admin.
        new("GET", "/customers", "/customers?find=bud", In, 200, 200, 200),
        new("GET", "/customers/new", "/customers/new", In, 200, 200, 200),
        new("GET", "/customers/card", "/customers/card?code=C-404", In, 404, 404, 404),
        new("GET", "/customers/find.json", "/customers/find.json?typed=bud", In, 200, 200, 200),
        new("GET", "/customers/briefing.html", "/customers/briefing.html?code=C-404", In, 404, 404, 404),
        new("GET", "/customers/held.json", "/customers/held.json?code=C-404", In, 403, 403, 404),
        new("GET", "/settings/segments", "/settings/segments", In, 403, 403, 200),
        new("GET", "/settings/standards", "/settings/standards", In, 403, 403, 200),
        new("GET", "/settings/asking", "/settings/asking", In, 403, 403, 200),
        new("GET", "/settings/topics", "/settings/topics", In, 403, 403, 200),
        new("GET", "/settings/messages", "/settings/messages", In, 403, 403, 200),
        new("GET", "/settings/webhooks", "/settings/webhooks", In, 403, 403, 200),
        new("GET", "/improvements", "/improvements", In, 403, 200, 200),
        new("GET", "/voices", "/voices?outlet={outlet}", In, 200, 200, 200),

        // Pages of customers: whoever has the token or the code, and nothing for anybody else.
        new("GET", "/s/{token}", "/s/none", 404, 404, 404, 404),
        new("POST", "/s/{token}", "/s/none", 400, 400, 400, 400),
        new("GET", "/s/{token}/stop", "/s/none/stop", 404, 404, 404, 404),
        new("POST", "/s/{token}/stop", "/s/none/stop", 404, 404, 404, 404),
        new("GET", "/s/o/{outlet}", "/s/o/NOWHERE", 404, 404, 404, 404),
        new("POST", "/s/o/{outlet}", "/s/o/NOWHERE", 400, 400, 400, 400),
        new("GET", "/t", "/t", 200, 200, 200, 200),
        new("POST", "/t", "/t", 400, 400, 400, 400),
        new("GET", "/t/{code}", "/t/AAAAA22222", 404, 404, 404, 404),
        new("POST", "/t/{code}", "/t/AAAAA22222", 400, 400, 400, 400),
        new("POST", "/t/{code}/rate", "/t/AAAAA22222/rate", 404, 404, 404, 404),
        new("GET", "/o/{outlet}", "/o/NOWHERE", 404, 404, 404, 404),

        new("GET", "/settings/plans", "/settings/plans", In, 403, 403, 200),
        new("GET", "/settings/guidance", "/settings/guidance", In, 403, 403, 200),
        new("GET", "/api/v1/export/{kind}.csv", "/api/v1/export/customers.csv", 401, 403, 403, 200),

        // Entering days: a manager looks and never enters.
        new("GET", "/entry", "/entry", In, 302, 200, 302),
        new("GET", "/entry/{Code}", "/entry/{outlet}", In, 200, 403, 200),
        new("GET", "/outlets/{Code}/days/{Date}", "/outlets/{outlet}/days/2026-11-18", In, 200, 200, 200),
        new("GET", "/api/v1/outlets", "/api/v1/outlets", 401, 200, 200, 200),
        new("GET", "/openapi/{documentName}.json", "/openapi/v1.json", 200, 200, 200, 200),
        new("GET", "/api/v1/kpis", "/api/v1/kpis", 401, 200, 200, 200),
        new("GET", "/api/v1/kpi-values", "/api/v1/kpi-values?from=2026-11-01&to=2026-11-18&kpi=csat&outlet={outlet}", 401, 200, 200, 200) { OfOtherOutlet = 400 },
        new("GET", "/api/v1/kpi-values", "/api/v1/kpi-values", 401, 400, 400, 400),
        new("GET", "/api/v1/outlets/{code}/daily/{date}", "/api/v1/outlets/{outlet}/daily/2026-11-18", 401, 200, 200, 200),
        new("PUT", "/api/v1/outlets/{code}/daily/{date}", "/api/v1/outlets/{outlet}/daily/2026-11-18", 401, 400, 403, 400),


        // Tables as files, for whoever sees them: a browser brings the token of its page.
        new("POST", "/sheets/{format}", "/sheets/csv", In, 400, 400, 400),

        // The theme.
        new("GET", "/theme.css", "/theme.css", 200, 200, 200, 200),

        // Pages for admins.
        new("GET", "/settings", "/settings", In, 403, 403, 200),
        new("GET", "/settings/holidays", "/settings/holidays", In, 403, 403, 200),
        new("GET", "/settings/months", "/settings/months", In, 403, 403, 200),
        new("GET", "/settings/outlets", "/settings/outlets", In, 403, 403, 200),
        new("GET", "/settings/outlets/new", "/settings/outlets/new", In, 403, 403, 200),
        new("GET", "/settings/outlets/code/{Id:int}", "/settings/outlets/code/1", In, 403, 403, 404),
        new("GET", "/settings/outlets/{Code}", "/settings/outlets/SBY01", In, 403, 403, 200),
        new("GET", "/people", "/people", In, 403, 403, 200),
        new("GET", "/people/new", "/people/new", In, 403, 403, 200),
        new("GET", "/people/{Id:int}", "/people/1", In, 403, 403, 200),
        new("GET", "/audit", "/audit", In, 403, 403, 200),
        new("GET", "/import", "/import", In, 403, 403, 200),
        new("PUT", "/api/v1/outlets/{code}", "/api/v1/outlets/{outlet}", 401, 403, 403, 400) { OfOtherOutlet = 403 },
        new("POST", "/api/v1/tickets", "/api/v1/tickets", 401, 400, 403, 400),
        new("PATCH", "/api/v1/tickets/{id}", "/api/v1/tickets/0", 401, 400, 403, 400),
        new("POST", "/api/v1/surveys", "/api/v1/surveys", 401, 400, 403, 400),
        new("POST", "/api/v1/import/{kind}", "/api/v1/import/daily", 401, 403, 403, 400),
        new("GET", "/api/v1/import/rejects/{id}.csv", "/api/v1/import/rejects/0.csv", 401, 403, 403, 404),

        // Ways in: everybody; who is in already is led on, and a stale form leads to a fresh sign-in page.
        new("GET", "/sign-in", "/sign-in", 200, 302, 302, 302),
        new("GET", "/setup", "/setup", 200, 200, 200, 200),
        new("GET", "/invitation", "/invitation?id=1&token=x", 200, 200, 200, 200),
        new("GET", "/second-step", "/second-step", In, 302, 302, 302),
        new("GET", "/second-factor", "/second-factor", In, 200, 200, 200),
        new("POST", "/sign-out", "/sign-out", In, 400, 400, 400),
        new("POST", "/passkeys/request", "/passkeys/request", In, 400, 400, 400),
        new("POST", "/passkeys/invitation", "/passkeys/invitation", In, 400, 400, 400),
        new("POST", "/passkeys/creation", "/passkeys/creation", In, 400, 400, 400),
        new("GET", "/preferences/language/{language}", "/preferences/language/en", 302, 302, 302, 302),
        new("GET", "/preferences/theme/{theme}", "/preferences/theme/dark", 302, 302, 302, 302),

        // For load balancers, which have no account.
        new("GET", "/health", "/health", 200, 200, 200, 200),
        new("GET", "/health/live", "/health/live", 200, 200, 200, 200),
        new("GET", "/health/ready", "/health/ready", 200, 200, 200, 200),

        // What the framework brings: files beside those that the build knows, and redirects of posts that a script sent.
        new("GET", "/{**path:file}", "/no-such-file.css", In, 404, 404, 404),
        new("GET", "/_framework/opaque-redirect", "/_framework/opaque-redirect", In, 400, 400, 400),

        // Circuits: nobody without sign-in, and nothing but websockets from the site's own pages.
        new("GET", "/_blazor", "/_blazor", 401, 403, 403, 403),
        new("POST", "/_blazor/negotiate", "/_blazor/negotiate", 401, 403, 403, 403),
        new("POST", "/_blazor/disconnect", "/_blazor/disconnect", 401, 403, 403, 403),
        new("GET", "/_blazor/initializers", "/_blazor/initializers", 401, 200, 200, 200),
    ];
}
