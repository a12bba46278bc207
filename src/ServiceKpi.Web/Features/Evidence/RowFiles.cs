using System.Globalization;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Makes the files of the rows behind a number.</summary>
internal sealed class RowFiles(
    IOutletDirectory directory,
    KpiReportBuilder reports,
    RowBook book,
    RowColumns columns,
    RowHeader header,
    IOrganisationBook organisations,
    Texts texts,
    TimeProvider clock)
{
    /// <summary>The name of the parameter that asks for texts as they are, not made harmless for spreadsheets.</summary>
    private const string Raw = "raw";

    public async Task<IResult> CsvAsync(string id, HttpContext context)
    {
        var left = context.RequestAborted;
        var isRaw = context.Request.Query[Raw].ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
        return await AskAsync(id, context) is var (asked, refused) && asked is null
            ? refused!
            : await TemporaryFile.SendAsync("text/csv; charset=utf-8", NameOf(asked.Question, "csv"), stream => RowCsv.WriteAsync(
                stream, header.Of(asked.Question, asked.Value, asked.Summary), columns.Of(asked.Question, OutletNaming.CodeAndName),
                book.AllAsync(asked.Question, left), isRaw, left));
    }

    public async Task<IResult> XlsxAsync(string id, HttpContext context)
    {
        var left = context.RequestAborted;
        if (await AskAsync(id, context) is var (asked, refused) && asked is null)
        {
            return refused!;
        }

        if (await CountAsync(asked.Question, asked.Summary, left) > RowXlsx.MostRows)
        {
            return Results.Text(texts["export.toomany", RowXlsx.MostRows], statusCode: StatusCodes.Status400BadRequest);
        }

        var workbook = new RowXlsx(
            texts["rows.kind." + asked.Question.Basis.Kind], texts["export.about"], !MoneyFormatter.HasDecimals(organisations.Current.Currency));
        return await TemporaryFile.SendAsync(RowXlsx.ContentType, NameOf(asked.Question, "xlsx"), stream => workbook.WriteAsync(
            stream, header.LineOf(asked.Question), header.Of(asked.Question, asked.Value, asked.Summary),
            columns.Of(asked.Question, OutletNaming.CodeAndName), book.AllAsync(asked.Question, left), left));
    }

    private async Task<(Asked? Asked, IResult? Refused)> AskAsync(string id, HttpContext context)
    {
        var state = RowState.Parse(context.Request.QueryString.Value);
        if (KpiCatalog.Find(id) is not { } kpi)
        {
            return (null, Results.NotFound());
        }

        var scope = OutletScope.Of(state.Dashboard, await directory.AllAsync(context.RequestAborted));
        if (UnreadText.Of(state.Unread, scope) is { } fault)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, Problems.Invalid, "The question cannot be read.", fault));
        }

        if (scope.Outlets.Count == 0)
        {
            return (null, Results.NotFound());
        }

        var calendar = new PeriodCalendar(organisations.Current.FirstDayOfWeek);
        var questions = new Questions(state.Dashboard, scope.Outlets, organisations.Current.Today(clock, scope.Outlets), calendar);
        var slice = Slice.Cuts(kpi) ? state.Dashboard.Slice : null;
        var report = await reports.BuildAsync(
            questions.Values(ReportRows.Total, kpi.Id) with { Comparison = Comparison.None, Slice = slice }, context.RequestAborted);
        var question = new RowQuestion(kpi, state.BasisOf(kpi), scope.Outlets, report.Period) { Find = state.Find, Show = state.Show, Slice = slice };
        var summary = await book.SummaryAsync(question.Whole, context.RequestAborted);
        return (new Asked(question, report.Values.Single().Value, summary), null);
    }

    private sealed record Asked(RowQuestion Question, KpiValue Value, RowSummary Summary);

    private async Task<long> CountAsync(RowQuestion question, RowSummary whole, CancellationToken cancellationToken)
    {
        var found = question.Find.Length == 0 ? whole : await book.SummaryAsync(question, cancellationToken);
        return found.Of(question.Show);
    }

    private static string NameOf(RowQuestion question, string ending)
    {
        var outlet = question.Outlets.Count == 1 ? "_" + question.Outlets[0].Code : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{question.Kpi.Id}_{question.Period.From:yyyy-MM-dd}_{question.Period.To:yyyy-MM-dd}{outlet}.{ending}");
    }
}

/// <summary>The rows behind a number as files: those that the page of the same query lists, all its pages.</summary>
internal static class RowEndpoints
{
    public static void MapRowFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/kpis/{id}/rows.csv", (string id, HttpContext context, RowFiles files) => files.CsvAsync(id, context));
        app.MapGet("/kpis/{id}/rows.xlsx", (string id, HttpContext context, RowFiles files) => files.XlsxAsync(id, context));
    }
}
