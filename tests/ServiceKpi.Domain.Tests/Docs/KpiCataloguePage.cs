namespace ServiceKpi.Domain.Tests.Docs;

/// <summary>Writes docs/kpi-catalogue.md from the definitions in the code.</summary>
internal static class KpiCataloguePage
{
    private const string Head =
        """
        # KPI catalogue

        This page is generated from the definitions in `src/ServiceKpi.Domain/Kpis`; a test fails when it is stale. To
        write it anew: `UPDATE_DOCS=1 dotnet test tests/ServiceKpi.Domain.Tests --filter KpiCatalogueTests`.

        ## Rules for all

        - A KPI is computed from sums over the chosen outlets and days: added up first, divided last. Ratios, means and
          percentiles are never averaged or stored.
        - Without data there is no value but a reason: `not-connected` (nothing of the kind was ever recorded at these
          outlets), `not-entered` (the figures were not entered on any day), `no-events` (nothing happened that could be
          counted) or `no-members` (nobody was a member on the day before). 0 is a real score: counts and rates per day or
          visit are 0 for days without any after an outlet's first ticket.
        - Shares carry a 95 % Wilson interval, NPS a 95 % adjusted-Wald interval, mean scores mean ± 1.96·s/√n. An
          interval is shown in the unit of the value and always holds it.
        - A value of fewer than 5 cases (setting `Organisation:MinimumSample`) is shown, marked "too few to judge", and
          gets no rank. Sums are exact however few days they have.
        - Days are local calendar days of the outlet, fixed when the fact is stored: revenue and visits on the day typed;
          requests, complaints and channels on the day opened; first response time on the day of the first response;
          resolution, first contact and delivery on the day of the last resolution; answers on the day answered. A closed
          month does not drift when an old ticket is worked on.
        - Median and p90 of a group come from a histogram and are within 1/128 (0.8 %) of those of the single durations.
        - Merged tickets and spam are in no count.
        - Percentages, scores and NPS change in points; amounts, counts and durations in percent. From 0 or from no value
          there is no percentage. A period that is still running is compared to-date with to-date, a piece cut short with the
          same days of the piece before.

        """;

    public static string Write()
    {
        KpiDefinition[] kpis = [.. KpiCatalog.All.Select(k => k.Definition)];
        string[] lines =
        [
            Head,
            "| id | name | unit | better |",
            "|---|---|---|---|",
            .. kpis.Select(k => $"| [`{k.Id}`](#{Anchor(k)}) | {k.Name} | {Unit(k.Unit)} | {Better(k)} |"),
            .. KpiCatalog.All.SelectMany(k => Section(k, k.Definition)),
        ];
        return string.Join('\n', lines).ReplaceLineEndings("\n") + "\n";
    }

    private static string[] Section(Kpi indicator, KpiDefinition kpi) =>
    [
        "",
        $"## {kpi.Name}",
        "",
        kpi.Description.English,
        "",
        $"- id: `{kpi.Id}`",
        $"- formula: {kpi.Formula}",
        $"- unit: {Unit(kpi.Unit)}; {Better(kpi)} is better",
        .. kpi.Sign is { } sign ? [$"- sign of good service: {Words(sign)}"] : Array.Empty<string>(),
        $"- sample: {kpi.Sample}{(indicator.NeedsMinimumSample ? "" : "; a sum, never too few to judge")}",
        $"- source: {kpi.Source}",
    ];

    private static string Anchor(KpiDefinition kpi) =>
        new([.. kpi.Name.English.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' ').Select(c => c == ' ' ? '-' : c)]);

    private static string Words(ServiceSign sign) => System.Text.RegularExpressions.Regex.Replace(sign.ToString(), "(?<=.)([A-Z])", " $1").ToLowerInvariant();

    private static string Better(KpiDefinition kpi) => kpi.Better == Direction.Higher ? "higher" : "lower";

    private static string Unit(KpiUnit unit) => unit switch
    {
        KpiUnit.CurrencyPerVisit => "currency per visit",
        _ => unit.ToString().ToLowerInvariant(),
    };
}
