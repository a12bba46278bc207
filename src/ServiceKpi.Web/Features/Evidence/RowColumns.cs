using System.Globalization;

namespace ServiceKpi.Web.Features.Evidence;

/// <summary>Chooses the columns that a person needs to judge the rows of a KPI.</summary>
internal sealed class RowColumns(Texts texts, IOrganisationBook organisations)
{
    /// <summary>The columns of a question, in order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="naming">How the rows name their outlet.</param>
    public IReadOnlyList<RowColumn> Of(RowQuestion question, OutletNaming naming)
    {
        ArgumentNullException.ThrowIfNull(question);
        var columns = new List<RowColumn>();
        if (naming == OutletNaming.CodeAndName)
        {
            columns.Add(new(texts["table.outlet"], CellKind.Text, r => r.Row.Outlet.Code));
            columns.Add(new(texts["rows.name"], CellKind.Text, r => r.Row.Outlet.Name));
        }
        else if (naming == OutletNaming.Name)
        {
            columns.Add(new(texts["table.outlet"], CellKind.Text, r => r.Row.Outlet.Name));
        }

        columns.AddRange(question.Basis.Kind switch
        {
            RowKind.Days => OfDays(),
            RowKind.Tickets => OfTickets(question),
            RowKind.Answers => OfAnswers(question),
            _ => OfMembers(),
        });
        if (question.Kpi.Scale > 1 && question.Basis.Kind != RowKind.Days)
        {
            columns.Add(new(texts["kpi.numerator"], CellKind.Number, r => r.Part.Counts ? r.Part.Numerator : null));
        }

        columns.Add(new(texts["rows.part"], CellKind.Text, r => PartOf(r.Part)));
        return columns;
    }

    /// <summary>Whether a row counts, or why not, in words.</summary>
    public string PartOf(RowPart part) =>
        part.LeftOut is { } reason ? texts["rows.leftout", texts["rows.why." + reason]] : texts["rows.counts"];

    private IEnumerable<RowColumn> OfDays() =>
    [
        new(texts["rows.day"], CellKind.Day, r => r.Row.Day),
        new(texts["rows.visits"], CellKind.Number, r => r.Row.Entry?.Visits),
        new(texts["rows.revenue", organisations.Current.Currency], CellKind.Money, r => r.Row.Entry?.RevenueMinor / 100.0),
        new(texts["rows.transactions"], CellKind.Number, r => r.Row.Entry?.Transactions),
        new(texts["rows.note"], CellKind.Words, r => r.Row.Entry?.Note),
    ];

    private IEnumerable<RowColumn> OfTickets(RowQuestion question)
    {
        yield return new(texts["rows.day." + question.Basis.Day + ".short"], CellKind.Day, r => r.Row.Day);
        yield return new(texts["rows.ticket"], CellKind.Text, r => r.Row.Ticket!.Number);
        yield return new(texts["rows.kind"], CellKind.Text, r => texts["ticket.kind." + r.Row.Ticket!.Kind]);
        yield return new(texts["rows.topic"], CellKind.Text, r => r.Row.Ticket!.Topic);
        yield return new(texts["rows.opened"], CellKind.Time, r => Local(r, r.Row.Ticket!.OpenedAt));
        if (question.Basis.Day == RowDay.FirstResponse)
        {
            yield return new(texts["rows.responded"], CellKind.Time, r => Local(r, r.Row.Ticket!.FirstRespondedAt));
            yield return new(texts["rows.waited"], CellKind.Seconds, r => r.Part.Counts ? r.Part.Numerator : null);
            yield return new(texts["rows.clock"], CellKind.Text, r => texts[ClockOf(r.Row.Outlet.ResponseClockFollowsHours)]);
        }

        if (question.Basis.Day == RowDay.Resolved)
        {
            yield return new(texts["rows.resolved"], CellKind.Time, r => Local(r, r.Row.Ticket!.ResolvedAt));
        }

        foreach (var column in question.Kpi.Definition.Columns.Select(OfTicket))
        {
            yield return column;
        }

        yield return new(texts["rows.channel"], CellKind.Text, r => r.Row.Ticket!.Channel);
        yield return new(texts["rows.customer"], CellKind.Text, r => r.Row.Ticket!.Customer);
    }

    private RowColumn OfTicket(TicketColumn column) => column switch
    {
        TicketColumn.Took => new(texts["rows.took"], CellKind.Seconds, r => r.Part.Counts ? r.Part.Numerator : null),
        TicketColumn.Contacts => new(texts["rows.contacts"], CellKind.Number, r => (long?)r.Row.Ticket!.Contacts),
        TicketColumn.Reopened => new(texts["rows.reopened"], CellKind.Number, r => (long?)r.Row.Ticket!.Reopened),
        TicketColumn.Estimate => new(texts["rows.estimate", organisations.Current.Currency], CellKind.Money, r => r.Row.Ticket!.EstimateMinor / 100.0),
        TicketColumn.Charge => new(texts["rows.charge", organisations.Current.Currency], CellKind.Money, r => r.Row.Ticket!.ChargedMinor / 100.0),
        TicketColumn.Reported => new(texts["rows.reported"], CellKind.Time, r => Local(r, r.Row.Ticket!.ReportedBackAt)),
        TicketColumn.Options => new(texts["rows.options"], CellKind.Number, r => (long?)r.Row.Ticket!.HandoverOptions),
        TicketColumn.Payments => new(texts["rows.payments"], CellKind.Number, r => (long?)r.Row.Ticket!.Payments),
        TicketColumn.Alternative => new(texts["rows.alternative"], CellKind.Text, r => r.Row.Ticket!.AlternativeAccepted is { } accepted ? texts[accepted ? "yes" : "no"] : null),
        TicketColumn.AnswerDue => new(texts["rows.answerdue"], CellKind.Time, r => Local(r, r.Row.Ticket!.AnswerDueAt)),
        _ => new(texts["rows.promised"], CellKind.Day, r => r.Row.Ticket!.PromisedOn),
    };

    private IEnumerable<RowColumn> OfAnswers(RowQuestion question)
    {
        yield return new(texts["rows.day." + question.Basis.Day + ".short"], CellKind.Day, r => r.Row.Day);
        if (question.Basis.Day == RowDay.CalledBack)
        {
            yield return new(texts["rows.lowat"], CellKind.Time, r => Local(r, r.Row.Answer!.LowAt));
            yield return new(texts["rows.waited"], CellKind.Seconds, r => r.Part.Numerator);
            yield return new(texts["rows.clock"], CellKind.Text, r => texts[ClockOf(r.Row.Outlet.ResponseClockFollowsHours)]);
        }

        if (question.Basis.Survey is null)
        {
            yield return new(texts["rows.survey"], CellKind.Text, r => texts["survey." + r.Row.Answer!.Kind]);
        }

        yield return new(texts["rows.score"], CellKind.Number, r => (long?)r.Row.Answer!.Score);
        yield return new(texts["rows.comment"], CellKind.Words, r => r.Row.Answer!.Comment);
        yield return new(texts["rows.ticket"], CellKind.Text, r => r.Row.Answer!.Ticket);
        yield return new(texts["rows.customer"], CellKind.Text, r => r.Row.Answer!.Customer);
    }

    private IEnumerable<RowColumn> OfMembers() =>
    [
        new(texts["rows.customer"], CellKind.Text, r => r.Row.Membership!.Customer),
        new(texts["rows.joined"], CellKind.Day, r => r.Row.Membership!.JoinedOn),
        new(texts["rows.left"], CellKind.Day, r => r.Row.Membership!.LeftOn),
    ];

    internal static string ClockOf(bool followsHours) => followsHours ? "rows.clock.hours" : "rows.clock.elapsed";

    private static DateTime? Local(JudgedRow row, DateTime? utc) =>
        utc is { } instant ? TimeZoneInfo.ConvertTimeFromUtc(instant, row.Row.Outlet.Zone) : null;
}

/// <summary>A column of a list of rows: the same on the page and in files.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="ValueOf">The cell of a row; null leaves it empty.</param>
internal sealed record RowColumn(string Title, CellKind Kind, Func<JudgedRow, object?> ValueOf);

/// <summary>What a cell holds, and so how it is written.</summary>
internal enum CellKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A long text, which may break into lines.</summary>
    Words,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Day,

    /// <summary>A <see cref="DateTime"/> at the outlet.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Number,

    /// <summary>An amount in major units.</summary>
    Money,

    /// <summary>Seconds.</summary>
    Seconds,
}

/// <summary>Writes a cell of a list of rows, in the language of the visitor.</summary>
internal sealed class CellFormatter(NumberFormatter numbers)
{
    /// <summary>The cell; empty for none.</summary>
    public string Write(CellKind kind, object? value) => (kind, value) switch
    {
        (_, null) => string.Empty,
        (_, DateOnly day) => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture),
        (_, DateTime time) => PeriodFormatter.Local(time, CultureInfo.CurrentCulture),
        (CellKind.Seconds, double seconds) => numbers.Full(KpiUnit.Seconds, seconds),
        (CellKind.Money, double amount) => numbers.Full(KpiUnit.Currency, amount),
        (CellKind.Number, IConvertible number) => numbers.Count(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => value.ToString()!,
    };

    /// <summary>Whether cells of the kind stand to the right.</summary>
    public static bool IsNumber(CellKind kind) => kind is CellKind.Number or CellKind.Money or CellKind.Seconds;
}

/// <summary>How rows name the outlet they belong to.</summary>
internal enum OutletNaming
{
    /// <summary>Not at all: there is only one.</summary>
    None,

    /// <summary>By its name, on a page that people read.</summary>
    Name,

    /// <summary>By its code and its name, in a file that other programs read too.</summary>
    CodeAndName,
}
