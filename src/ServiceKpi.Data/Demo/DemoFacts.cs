namespace ServiceKpi.Data.Demo;

/// <summary>All that is known of one outlet of the demo.</summary>
public sealed record DemoFacts
{
    /// <summary>The daily entries in order of the day.</summary>
    public required IReadOnlyList<DailyEntry> Entries { get; init; }

    /// <summary>The tickets in order of the opening day.</summary>
    public required IReadOnlyList<Ticket> Tickets { get; init; }

    /// <summary>The surveys, answered or not.</summary>
    public required IReadOnlyList<SurveyAnswer> Answers { get; init; }

    /// <summary>The memberships in order of joining.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The promotion events in order of their start.</summary>
    public required IReadOnlyList<PromotionEvent> Events { get; init; }
}
