namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads survey answers. A row without a score is a question that was asked and not answered.</summary>
internal sealed class SurveyRows : RowReader<SurveyAnswer>
{
    private readonly Column outlet = new("outlet", required: true);
    private readonly Column kind = new("kind", required: true);
    private readonly Column score = new("score", required: true);
    private readonly Column answeredOn = new("answered_on", required: true, alias: "date");
    private readonly Column ticket = new("ticket", states: nameof(SurveyAnswer.Ticket));
    private readonly Column customer = new("customer", states: nameof(SurveyAnswer.Customer));
    private readonly Column comment = new("comment", states: nameof(SurveyAnswer.Comment));
    private readonly Column answer = new("answer");

    public override IReadOnlyList<Column> Columns =>
        [outlet, kind, score, answeredOn, ticket, customer, comment, answer];

    public override IReadOnlyList<Column> Key =>
        answer.IsPresent ? [answer] : [outlet, kind, ticket, customer, answeredOn];

    protected override SurveyAnswer? Make(Row row)
    {
        if (!TryOutlet(row, outlet, out var at)
            || !TryKind(row, out var asked)
            || !row.TryRequiredDay(answeredOn, out var day)
            || !IsNotAfter(row, answeredOn, day, at.Today)
            || !row.TryKey(ticket, out var about)
            || !row.TryKey(customer, out var who)
            || !row.TryKey(answer, out var id)
            || !row.TryText(comment, out var words, TextLimits.SurveyComment))
        {
            return null;
        }

        var isRead = TryScore(row, asked, out var points);
        if (isRead && !IsStored(at))
        {
            return null;
        }

        var outletId = at.Outlet.Id;
        if (id is null && (about ?? who) is null)
        {
            return isRead ? Of(Context.Occurrences.Key(SurveyKey.OfContent(outletId, asked, points, day, words))) : null;
        }

        // Counted also when only the score is bad, so that mending it does not move the keys of the rows after it.
        var key = id is null ? Context.Occurrences.Key(SurveyKey.OfParts(outletId, asked, about, who, day)) : SurveyKey.OfAnswer(id);
        return isRead ? Of(key) : null;

        SurveyAnswer Of(string ofKey) => new(ofKey, outletId, asked, points, day, about, who, words);
    }

    private bool TryKind(Row row, out SurveyKind found)
    {
        var cell = row.Cell(kind);
        found = cell.Equals("csat", StringComparison.OrdinalIgnoreCase) ? SurveyKind.Csat
            : cell.Equals("ces", StringComparison.OrdinalIgnoreCase) ? SurveyKind.Ces
            : SurveyKind.Nps;
        return found != SurveyKind.Nps || cell.Equals("nps", StringComparison.OrdinalIgnoreCase)
            || row.Reject(kind, cell.IsEmpty
                ? RejectReason.Blank(kind.Header)
                : RejectReason.OneOf(kind.Header, "csat, ces or nps"));
    }

    private bool TryScore(Row row, SurveyKind asked, out int? points)
    {
        var (lowest, highest) = SurveyAnswer.ScaleOf(asked);
        var isNumber = row.TryWhole(score, lowest, highest, out var number);
        points = (int?)number;
        return isNumber || row.Reject(score, RejectReason.Score(score.Header, lowest, highest));
    }
}
