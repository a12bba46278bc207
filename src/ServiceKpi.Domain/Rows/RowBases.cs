using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Rows;

/// <summary>Which rows each KPI rests on. How they are counted is the business of the KPI and of the measures.</summary>
public static class RowBases
{
    private static readonly RowBasis Members = new(RowKind.Memberships, RowDay.Held, RowNeeds.AtStart);

    private static readonly Dictionary<string, RowBasis[]> ByKpi = new()
    {
        ["revenue"] = [Days(RowNeeds.Revenue)],
        ["visits"] = [Days(RowNeeds.Visits)],
        ["transaction-ratio"] = [Days(RowNeeds.Revenue | RowNeeds.Visits)],
        ["conversion"] = [Days(RowNeeds.Transactions | RowNeeds.Visits)],
        ["ticket-requests"] = [Opened()],
        ["average-issue-count"] = [Opened(RowNeeds.Complaint), Days(RowNeeds.Open)],
        ["complaints-per-1000-visits"] = [Opened(RowNeeds.Complaint | RowNeeds.Visits), Days(RowNeeds.Visits)],
        ["online-contact-share"] = [Opened()],
        ["first-response-time"] = [new(RowKind.Tickets, RowDay.FirstResponse)],
        ["resolution-time"] = [Resolved()],
        ["first-contact-resolution"] = [Resolved(RowNeeds.Contacts)],
        ["reopen-rate"] = [Resolved(RowNeeds.Contacts)],
        ["delivery-performance"] = [Resolved(RowNeeds.Promise)],
        ["csat"] = [Answers(SurveyKind.Csat)],
        ["ces"] = [Answers(SurveyKind.Ces)],
        ["nps"] = [Answers(SurveyKind.Nps)],
        ["survey-response-rate"] = [new(RowKind.Answers, RowDay.Answered)],
        ["retention-rate"] = [Members],
        ["churn-rate"] = [Members],
    };

    /// <summary>The kinds of rows of a KPI, those of its numerator first; none when nobody has said so.</summary>
    public static IReadOnlyList<RowBasis> Of(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return ByKpi.GetValueOrDefault(kpi.Id, []);
    }

    private static RowBasis Days(RowNeeds needs) => new(RowKind.Days, RowDay.Business, needs);

    private static RowBasis Opened(RowNeeds needs = RowNeeds.Nothing) => new(RowKind.Tickets, RowDay.Opened, needs);

    private static RowBasis Resolved(RowNeeds needs = RowNeeds.Nothing) => new(RowKind.Tickets, RowDay.Resolved, needs);

    private static RowBasis Answers(SurveyKind kind) => new(RowKind.Answers, RowDay.Answered, RowNeeds.Answer, kind);
}
