using System.Globalization;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>Tells of tickets and what happens to them in the visitor's language.</summary>
public sealed class TicketFormatter(Texts words, NumberFormatter numbers)
{
    /// <summary>The name by which is stored that a customer did something on a page of theirs.</summary>
    public const string Customer = "customer";

    /// <summary>Who did something; nobody of what a file has told.</summary>
    public string Who(TicketEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one is { AccountId: null, Who: Customer } ? words["desk.customer"] : one.Who;
    }

    /// <summary>Why the customer came.</summary>
    public string Of(TicketKind kind) => words["desk.kind." + kind];

    /// <summary>Where a ticket stands.</summary>
    public string Of(TicketState state) => words["desk.state." + state];

    /// <summary>Why an act was not done.</summary>
    public string Of(TicketReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return receipt.Refusal is { } refusal ? words["desk.refused." + refusal, Attachment.MostOfTicket] : words["desk.failed." + receipt.Outcome];
    }

    /// <summary>An amount in minor units.</summary>
    public string Money(long minor) => numbers.Money(minor / (double)Domain.Kpis.Money.MinorPerMajor);

    /// <summary>A day, told as far from today.</summary>
    public string Day(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => words["desk.day.today"],
        1 => words["desk.day.tomorrow"],
        -1 => words["desk.day.yesterday"],
        < 0 and var ago => words["desk.day.ago", -ago],
        _ => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture),
    };

    /// <summary>Until when something is due: a day as far from today, a moment as far from now.</summary>
    public string When(Due due, DateTime now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(due);
        return due.Day is { } day ? Day(day, today)
            : due.IsLate(now) ? words["desk.due.over", Age(due.At, now)]
            : words["desk.due.left", Age(now, due.At)];
    }

    /// <summary>What is due, with the time of the clock where it is a moment and no day: today's time alone, another day's with its weekday.</summary>
    public string What(Due due, DateTime now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(due);
        var what = words["desk.due." + due.Kind];
        if (due.Day is not null)
        {
            return what;
        }

        var (at, here) = (TimeZoneInfo.ConvertTimeFromUtc(due.At, zone), TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        return $"{what} · {(at.Date == here.Date ? "" : at.ToString("ddd ", CultureInfo.CurrentCulture))}{at.ToString("t", CultureInfo.CurrentCulture)}";
    }

    /// <summary>How long ago something was, in one unit.</summary>
    public string Age(DateTime since, DateTime now)
    {
        var age = now - since;
        return age switch
        {
            { TotalMinutes: < 60 } => words["desk.age.minutes", Math.Max(0, (int)age.TotalMinutes)],
            { TotalHours: < 48 } => words["desk.age.hours", (int)age.TotalHours],
            _ => words["desk.age.days", (int)age.TotalDays],
        };
    }

    /// <summary>What happened, in a few words.</summary>
    public string Of(TicketAct act) => act switch
    {
        TicketAct.Opened { Matter: { } matter } => matter.ByCompany ? words["desk.act.OpenedByCompany"] : words["desk.act.Opened", Of(matter.Kind)],
        TicketAct.Contacted contacted => words[contacted.ByCustomer ? "desk.act.ContactedByCustomer" : "desk.act.Contacted"] + Through(contacted.Channel),
        TicketAct.Waiting waiting => words["desk.act.WaitingFor" + waiting.For] + (waiting.Until is { } until ? " · " + words["desk.act.until", Day(until)] : ""),
        TicketAct.Promised promised => words["desk.act.Promised", Day(promised.Day)],
        TicketAct.Estimated estimated => words["desk.act.Estimated", Money(estimated.Minor)],
        TicketAct.Charged charged => words["desk.act.Charged", Money(charged.Minor)],
        TicketAct.Assigned assigned => words["desk.act.Assigned", assigned.Name],
        TicketAct.Escalated escalated => words["desk.act.Escalated", escalated.To],
        TicketAct.AlternativeOffered offered => words[offered.Accepted ? "desk.act.AlternativeAccepted" : "desk.act.AlternativeDeclined"],
        TicketAct.HandoverOffered offered => words["desk.act.HandoverOffered", string.Join(", ", offered.Options)] + (offered.Chosen is { } chosen ? " · " + words["desk.act.chosen", chosen] : ""),
        TicketAct.Paid paid => words[paid.AtFirstTry ? "desk.act.Paid" : "desk.act.PaidLater", paid.Method],
        TicketAct.ReportedBack reported => words["desk.act.ReportedBack", reported.How],
        TicketAct.Resolved resolved => words[resolved.ToCollect ? "desk.act.ResolvedToCollect" : "desk.act.Resolved"],
        TicketAct.Merged merged => words["desk.act.Merged", merged.Into],
        TicketAct.Attached { File.Name: var name } => name.Length > 0 ? words["desk.act.Attached", name] : words["desk.act.AttachedGone"],
        TicketAct.StepDone step => words["desk.act.StepDone", step.Step],
        TicketAct.TakenBack taken => words["desk.act.TakenBack", taken.Event],
        _ => words["desk.act." + act.GetType().Name],
    };

    /// <summary>What was said, as it was said; none where nothing was.</summary>
    public static string? Said(TicketAct act) => act switch
    {
        TicketAct.Opened opened => opened.Matter.Summary,
        TicketAct.Described described => described.Matter.Summary,
        TicketAct.Contacted contacted => contacted.Text,
        TicketAct.Wrote wrote => wrote.Text,
        TicketAct.Answered answered => answered.Text,
        TicketAct.Noted noted => noted.Text,
        TicketAct.Waiting waiting => waiting.Text,
        TicketAct.Escalated escalated => escalated.Why,
        TicketAct.AlternativeOffered offered => offered.What,
        TicketAct.Resolved resolved => resolved.Text,
        TicketAct.Reopened reopened => reopened.Why,
        _ => null,
    };

    private static string Day(DateOnly day) => PeriodFormatter.Weekday(day, CultureInfo.CurrentCulture);

    private string Through(string? channel) => channel is null ? "" : " · " + words["desk.act.through", words.NameOfChannel(channel)];
}
