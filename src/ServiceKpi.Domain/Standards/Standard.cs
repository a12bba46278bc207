namespace ServiceKpi.Domain.Standards;

/// <summary>
/// What the organisation demands of its desks from a day on: of all outlets, or of one, of one topic, of one segment of customers, or of
/// several of these together. It holds until another of the same scope begins; a ticket keeps what held on the day it was opened.
/// </summary>
public sealed class Standard
{
    /// <summary>The longest time that can be demanded, in seconds: 90 days.</summary>
    public const long MostSeconds = 90 * 86_400;

    /// <summary>The longest promise that can be demanded, in trading days.</summary>
    public const int MostDays = 365;

    /// <summary>Makes a standard.</summary>
    /// <param name="scope">Of what it demands something.</param>
    /// <param name="from">The first day: tickets opened on it or later have it.</param>
    /// <param name="demand">What is demanded; nothing when from that day on what is demanded of more holds again.</param>
    /// <exception cref="ArgumentException">A text is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is not positive, or longer than there can be.</exception>
    public Standard(StandardScope scope, DateOnly from, Demand demand)
    {
        ArgumentNullException.ThrowIfNull(scope);
        OutletId = scope.OutletId;
        Place = scope.OutletId ?? 0;
        Topic = Text.Optional(scope.Topic, nameof(scope)) ?? "";
        Segment = Text.Optional(scope.Segment, nameof(scope), TextLimits.ShortName) ?? "";
        From = from;
        Change(demand);
    }

    private Standard() => (Topic, Segment) = ("", "");

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The first day: tickets opened on it or later have it.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The outlet, if it is of one.</summary>
    public int? OutletId { get; private set; }

    /// <summary>The outlet or 0: never null, so that place, topic, segment and day make a key.</summary>
    public int Place { get; private set; }

    /// <summary>The topic; empty for all.</summary>
    public string Topic { get; private set; }

    /// <summary>The segment of customers; empty for all.</summary>
    public string Segment { get; private set; }

    /// <inheritdoc cref="Demand.AnswerSeconds"/>
    public long? AnswerSeconds { get; private set; }

    /// <inheritdoc cref="Demand.PromiseDays"/>
    public int? PromiseDays { get; private set; }

    /// <inheritdoc cref="Demand.SilenceSeconds"/>
    public long? SilenceSeconds { get; private set; }

    /// <inheritdoc cref="Demand.DayAndNight"/>
    public bool DayAndNight { get; private set; }

    /// <summary>Of what it demands something.</summary>
    public StandardScope Scope => new(OutletId, Topic.Length > 0 ? Topic : null, Segment.Length > 0 ? Segment : null);

    /// <summary>What is demanded.</summary>
    public Demand Demand => new() { AnswerSeconds = AnswerSeconds, PromiseDays = PromiseDays, SilenceSeconds = SilenceSeconds, DayAndNight = DayAndNight };

    /// <summary>Demands something else, from the same day on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A time is not positive, or longer than there can be.</exception>
    public void Change(Demand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        RefuseImpossible(demand.AnswerSeconds, MostSeconds);
        RefuseImpossible(demand.PromiseDays, MostDays);
        RefuseImpossible(demand.SilenceSeconds, MostSeconds);
        (AnswerSeconds, PromiseDays, SilenceSeconds, DayAndNight) = (demand.AnswerSeconds, demand.PromiseDays, demand.SilenceSeconds, demand.DayAndNight);
    }

    private static void RefuseImpossible(long? stated, long most)
    {
        if (stated is { } time && (time < 1 || time > most))
        {
            throw new ArgumentOutOfRangeException(nameof(stated), time, $"What is demanded lies between 1 and {most}.");
        }
    }
}

/// <summary>Of what a standard demands something; none of the three is every ticket.</summary>
/// <param name="OutletId">The outlet; none for all.</param>
/// <param name="Topic">The topic; none for all.</param>
/// <param name="Segment">The segment of customers; none for all.</param>
public sealed record StandardScope(int? OutletId, string? Topic, string? Segment)
{
    /// <summary>Every ticket.</summary>
    public static StandardScope All { get; } = new(null, null, null);
}

/// <summary>What is demanded of a ticket.</summary>
public sealed record Demand
{
    /// <summary>Nothing.</summary>
    public static Demand Nothing { get; } = new();

    /// <summary>How soon a person answers, in seconds of the clock by which the outlet's first responses are measured; none when nothing is demanded.</summary>
    public long? AnswerSeconds { get; init; }

    /// <summary>On which trading day after the opening the customer has what they came for; none when nothing is demanded.</summary>
    public int? PromiseDays { get; init; }

    /// <summary>The longest time without a word to the customer, in open seconds; none when nothing is demanded.</summary>
    public long? SilenceSeconds { get; init; }

    /// <summary>True when the clock runs while the outlet is closed too.</summary>
    public bool DayAndNight { get; init; }

    /// <summary>True when nothing is demanded.</summary>
    public bool IsNothing => AnswerSeconds is null && PromiseDays is null && SilenceSeconds is null;
}
