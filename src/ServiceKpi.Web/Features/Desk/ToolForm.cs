using System.Globalization;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>What can be said of a ticket beside words: each with a small form of its own.</summary>
public enum DeskTool
{
    /// <summary>It waits for somebody or something.</summary>
    Wait,

    /// <summary>A day was promised.</summary>
    Promise,

    /// <summary>The customer was told what it will cost.</summary>
    Estimate,

    /// <summary>The customer was charged.</summary>
    Charge,

    /// <summary>The customer paid.</summary>
    Pay,

    /// <summary>The customer could choose how to get it.</summary>
    Handover,

    /// <summary>The customer was told how it ended.</summary>
    Report,

    /// <summary>Something else was offered.</summary>
    Alternative,

    /// <summary>Somebody else has it in hand.</summary>
    Assign,

    /// <summary>Somebody with more say was called in.</summary>
    Escalate,

    /// <summary>It is settled.</summary>
    Resolve,

    /// <summary>It was not settled after all.</summary>
    Reopen,

    /// <summary>What it is about was said wrongly.</summary>
    Describe,

    /// <summary>It is the same matter as another.</summary>
    Merge,

    /// <summary>It is no customer's matter.</summary>
    Spam,
}

/// <summary>What is typed into the form of a tool.</summary>
public sealed class ToolForm
{
    /// <summary>The tools in their order, each with an act by which it is known whether it can be used now.</summary>
    public static IReadOnlyList<(DeskTool Tool, TicketAct Like)> All { get; } =
    [
        (DeskTool.Resolve, new TicketAct.Resolved(null, ToCollect: false)),
        (DeskTool.Wait, new TicketAct.Waiting(WaitingFor.Customer, null, null)),
        (DeskTool.Promise, new TicketAct.Promised(default)),
        (DeskTool.Estimate, new TicketAct.Estimated(0)),
        (DeskTool.Charge, new TicketAct.Charged(0)),
        (DeskTool.Pay, new TicketAct.Paid("", AtFirstTry: true)),
        (DeskTool.Handover, new TicketAct.HandoverOffered([], null)),
        (DeskTool.Report, new TicketAct.ReportedBack("")),
        (DeskTool.Alternative, new TicketAct.AlternativeOffered("", Accepted: true)),
        (DeskTool.Assign, new TicketAct.Assigned(0, "")),
        (DeskTool.Escalate, new TicketAct.Escalated("", null)),
        (DeskTool.Reopen, new TicketAct.Reopened(null)),
        (DeskTool.Describe, new TicketAct.Described(new TicketMatter { Kind = TicketKind.Request, Summary = "" })),
        (DeskTool.Merge, new TicketAct.Merged("")),
        (DeskTool.Spam, new TicketAct.MarkedAsSpam()),
    ];

    /// <summary>Which tool it is.</summary>
    public DeskTool Tool { get; set; }

    /// <summary>The main words: whom it waits for, what was offered, how it was paid.</summary>
    public string? Text { get; set; }

    /// <summary>Words beside them.</summary>
    public string? Note { get; set; }

    /// <summary>A day.</summary>
    public string? Day { get; set; }

    /// <summary>An amount.</summary>
    public string? Amount { get; set; }

    /// <summary>Somebody's account.</summary>
    public int? Whom { get; set; }

    /// <summary>Whom it can be given to, and who can be called in: they work at the outlet.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>A yes or no.</summary>
    public bool Yes { get; set; } = true;

    /// <summary>What the ticket is about, said anew.</summary>
    public MatterForm Matter { get; private init; } = new();

    /// <summary>What is waited for.</summary>
    public WaitingFor For { get; set; } = WaitingFor.Part;

    /// <summary>The form of a tool, filled with what is likely.</summary>
    public static ToolForm Of(DeskTool tool, TicketCourse course, IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(course);
        var isJob = course.Matter.Kind == TicketKind.Request || course.PromisedOn is not null || course.EstimateMinor is not null;
        return new ToolForm { Tool = tool, Matter = MatterForm.Of(course.Matter), Yes = tool != DeskTool.Resolve || isJob }.With(people);
    }

    /// <summary>Says whom it can be given to.</summary>
    public ToolForm With(IReadOnlyList<Person> people)
    {
        People = people;
        return this;
    }

    /// <summary>The fields of the tool, in their order.</summary>
    public IReadOnlyList<string> Fields => Tool switch
    {
        DeskTool.Wait => [nameof(For), nameof(Text), nameof(Day)],
        DeskTool.Promise => [nameof(Day)],
        DeskTool.Estimate or DeskTool.Charge => [nameof(Amount)],
        DeskTool.Pay or DeskTool.Alternative or DeskTool.Resolve => [nameof(Text), nameof(Yes)],
        DeskTool.Handover => [nameof(Text), nameof(Note)],
        DeskTool.Assign => [nameof(Whom)],
        DeskTool.Escalate => [nameof(Whom), nameof(Note)],
        DeskTool.Report or DeskTool.Reopen or DeskTool.Merge => [nameof(Text)],
        _ => [],
    };

    /// <summary>The fields that must be filled.</summary>
    public IReadOnlyList<string> Required => Tool switch
    {
        DeskTool.Promise => [nameof(Day)],
        DeskTool.Estimate or DeskTool.Charge => [nameof(Amount)],
        DeskTool.Pay or DeskTool.Alternative or DeskTool.Handover or DeskTool.Report or DeskTool.Merge => [nameof(Text)],
        DeskTool.Assign or DeskTool.Escalate => [nameof(Whom)],
        _ => [],
    };

    /// <summary>The fields that cannot be used.</summary>
    /// <param name="today">Today at the outlet.</param>
    public IReadOnlyList<string> Faults(DateOnly today) => Tool == DeskTool.Describe ? Matter.Faults() : [.. Fields.Where(field => field switch
    {
        nameof(Text) or nameof(Note) => IsWrong(field, field == nameof(Text) ? Text : Note, text => text.Trim().Length <= TextLimits.Name),
        nameof(Whom) => People.All(p => p.Id != Whom),
        nameof(Day) => IsWrong(field, Day, text => IsoDay.TryParse(text, out var day) && day >= today && day <= today.AddYears(2)),
        nameof(Amount) => IsWrong(field, Amount, text => AmountText.TryParse(text, CultureInfo.CurrentCulture, out var minor) && minor >= 0),
        _ => false,
    })];

    /// <summary>The act; the fields are known to be usable.</summary>
    public TicketAct ToAct() => Tool switch
    {
        DeskTool.Wait => new TicketAct.Waiting(For, Said(Text), DayOf(Day)),
        DeskTool.Promise => new TicketAct.Promised(DayOf(Day)!.Value),
        DeskTool.Estimate => new TicketAct.Estimated(MinorOf(Amount)),
        DeskTool.Charge => new TicketAct.Charged(MinorOf(Amount)),
        DeskTool.Pay => new TicketAct.Paid(Said(Text)!, Yes),
        DeskTool.Handover => new TicketAct.HandoverOffered(Text!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Said(Note)),
        DeskTool.Report => new TicketAct.ReportedBack(Said(Text)!),
        DeskTool.Alternative => new TicketAct.AlternativeOffered(Said(Text)!, Yes),
        DeskTool.Assign => new TicketAct.Assigned(Chosen.Id, Chosen.Name),
        DeskTool.Escalate => new TicketAct.Escalated(Chosen.Name, Said(Note), Chosen.Id),
        DeskTool.Resolve => new TicketAct.Resolved(Said(Text), Yes),
        DeskTool.Reopen => new TicketAct.Reopened(Said(Text)),
        DeskTool.Merge => new TicketAct.Merged(Said(Text)!),
        DeskTool.Describe => new TicketAct.Described(Matter.ToMatter()),
        _ => new TicketAct.MarkedAsSpam(),
    };

    private Person Chosen => People.First(p => p.Id == Whom);

    private bool IsWrong(string field, string? text, Func<string, bool> isFine) =>
        string.IsNullOrWhiteSpace(text) ? Required.Contains(field) : !isFine(text);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? DayOf(string? text) => IsoDay.TryParse(text, out var day) ? day : null;

    private static long MinorOf(string? text) => AmountText.TryParse(text, CultureInfo.CurrentCulture, out var minor) ? minor : 0;
}
