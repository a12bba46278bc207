namespace ServiceKpi.Data.Rollups;

/// <summary>Says in a query on which of its days a ticket counts.</summary>
internal static class TicketDays
{
    /// <summary>Each day that a ticket has, which counts something of it.</summary>
    public static IReadOnlyList<RowDay> All { get; } = [RowDay.Opened, RowDay.FirstResponse, RowDay.Resolved, RowDay.HandedOver, RowDay.Paid, RowDay.AnswerJudged];

    /// <summary>The tickets whose day of that sort is in the range.</summary>
    public static IQueryable<Ticket> Within(this IQueryable<Ticket> tickets, RowDay day, DateOnly from, DateOnly to) => day switch
    {
        RowDay.FirstResponse => tickets.Where(t => t.FirstResponseDay >= from && t.FirstResponseDay <= to),
        RowDay.Resolved => tickets.Where(t => t.ResolvedDay >= from && t.ResolvedDay <= to),
        RowDay.HandedOver => tickets.Where(t => t.HandedOverDay >= from && t.HandedOverDay <= to),
        RowDay.Paid => tickets.Where(t => t.PaidDay >= from && t.PaidDay <= to),
        RowDay.AnswerJudged => tickets.Where(t => t.AnswerJudgedDay >= from && t.AnswerJudgedDay <= to),
        _ => tickets.Where(t => t.OpenedDay >= from && t.OpenedDay <= to),
    };

    /// <summary>The tickets whose day of that sort is not in the range, or not there.</summary>
    public static IQueryable<Ticket> Without(this IQueryable<Ticket> tickets, RowDay day, DateOnly from, DateOnly to) => day switch
    {
        RowDay.FirstResponse => tickets.Where(t => !(t.FirstResponseDay >= from && t.FirstResponseDay <= to)),
        RowDay.Resolved => tickets.Where(t => !(t.ResolvedDay >= from && t.ResolvedDay <= to)),
        RowDay.HandedOver => tickets.Where(t => !(t.HandedOverDay >= from && t.HandedOverDay <= to)),
        RowDay.Paid => tickets.Where(t => !(t.PaidDay >= from && t.PaidDay <= to)),
        RowDay.AnswerJudged => tickets.Where(t => !(t.AnswerJudgedDay >= from && t.AnswerJudgedDay <= to)),
        _ => tickets.Where(t => !(t.OpenedDay >= from && t.OpenedDay <= to)),
    };

    /// <summary>The day of that sort of a ticket; none when it has none.</summary>
    public static DateOnly? DayOf(this Ticket ticket, RowDay day) => day switch
    {
        RowDay.FirstResponse => ticket.FirstResponseDay,
        RowDay.Resolved => ticket.ResolvedDay,
        RowDay.HandedOver => ticket.HandedOverDay,
        RowDay.Paid => ticket.PaidDay,
        RowDay.AnswerJudged => ticket.AnswerJudgedDay,
        _ => ticket.OpenedDay,
    };
}

/// <summary>Says in a query on which of its days an answer counts.</summary>
internal static class AnswerDays
{
    /// <summary>Each day that an answer has, which counts something of it.</summary>
    public static IReadOnlyList<RowDay> All { get; } = [RowDay.Answered, RowDay.CalledBack];

    /// <summary>The answers whose day of that sort is in the range.</summary>
    public static IQueryable<SurveyAnswer> Within(this IQueryable<SurveyAnswer> answers, RowDay day, DateOnly from, DateOnly to) => day == RowDay.CalledBack
        ? answers.Where(a => a.CalledBackDay >= from && a.CalledBackDay <= to)
        : answers.Where(a => a.AnsweredOn >= from && a.AnsweredOn <= to);

    /// <summary>The day of that sort of an answer; none when it has none.</summary>
    public static DateOnly? DayOf(this SurveyAnswer answer, RowDay day) => day == RowDay.CalledBack ? answer.CalledBackDay : answer.AnsweredOn;
}
