using System.Globalization;
using System.Text.Json;

namespace ServiceKpi.Web.Features.Values;

/// <summary>What KPIs there are, and the values that pages show, as the command <c>kpis</c> prints them.</summary>
internal static class ValuesEndpoints
{
    /// <summary>More than any page or report needs, and few enough for one answer.</summary>
    private const int MostValues = 100_000;

    private static readonly ApiField[] Query =
    [
        new("from", "the first day, as 2026-01-31", IsNeeded: true),
        new("to", "the last day", IsNeeded: true),
        new("kpi", "ids of KPIs, divided by commas; all without"),
        new("outlet", "codes of outlets, divided by commas; all without"),
        new("by", "total or outlet"),
        new("grain", "total, day, week, month, quarter or year"),
        new("compare", "none, previous, last-year or last-year-weekday"),
        new("slice", "one part of tickets and answers, DIMENSION=VALUE"),
        new("by-slice", "a dimension, each part of which has its values"),
    ];

    private static readonly string[] Names = [.. Query.Select(q => q.Name)];

    public static void MapValues(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/kpis", () => Results.Json(KpiCatalog.All.Select(KpiEntry.Of), JsonSerializerOptions.Web)).Described("The catalogue of KPIs.");
        app.MapGet("/api/v1/kpi-values", GetAsync).Described(
            "Values of KPIs, as pages show them.",
            Query);
    }

    private static async Task<IResult> GetAsync(HttpRequest request, KpiReportBuilder reports, CancellationToken cancellationToken)
    {
        KpiQuestion question;
        SliceChoice parts;
        try
        {
            (question, parts) = Read(new ApiQuery(request.Query, Names));
        }
        catch (FormatException unread)
        {
            return Problems.Bad(unread.Message);
        }

        try
        {
            return Results.Json(await parts.AnswerAsync(reports, question, cancellationToken), JsonSerializerOptions.Web);
        }
        catch (UnknownNameException unknown)
        {
            return Problems.Bad(unknown.Message);
        }
        catch (TooManyValuesException)
        {
            return Problems.Bad(string.Create(CultureInfo.InvariantCulture, $"This asks for more than {MostValues} values. Ask for fewer days, KPIs, outlets or parts at a time."));
        }
    }

    private static (KpiQuestion Question, SliceChoice Parts) Read(ApiQuery query)
    {
        var (parts, fault) = SliceChoice.Read(query.Text("slice"), query.Text("by-slice"));
        return fault is not null
            ? throw new FormatException(fault)
            : (new KpiQuestion
            {
                Period = query.Period(KpiTerms.Earliest, KpiTerms.Latest),
                Kpis = query.Several("kpi"),
                Outlets = query.Several("outlet"),
                By = query.OneOf("by", KpiTerms.Rows),
                Grain = query.OneOf("grain", KpiTerms.Grains),
                Comparison = query.OneOf("compare", KpiTerms.Comparisons),
                JudgesTargets = true,
                Most = MostValues,
            }, parts!);
    }
}

/// <summary>A KPI as programs read it.</summary>
internal sealed record KpiEntry(string Id, string Name, string Unit, string Better, string Formula, string Description, string Source)
{
    /// <summary>A KPI in this form, in English.</summary>
    public static KpiEntry Of(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var definition = kpi.Definition;
        return new(
            definition.Id,
            definition.Name.English,
            KpiTerms.Of(definition.Unit),
            KpiTerms.Of(definition.Better),
            definition.Formula.English,
            definition.Description.English,
            definition.Source.English);
    }
}
