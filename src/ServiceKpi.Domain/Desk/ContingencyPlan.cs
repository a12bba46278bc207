namespace ServiceKpi.Domain.Desk;

/// <summary>What has to be done about every ticket of a risk, so that nobody has to think of it in the heat of the moment.</summary>
public sealed class ContingencyPlan
{
    private const char Within = '|';

    /// <summary>Makes a plan.</summary>
    /// <param name="risk">The risk, 1 to <see cref="Ticket.MostRisk"/>.</param>
    /// <param name="text">The steps, one a line, each with the time for it behind a bar where there is one: <c>Call the customer | 15 min</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such risk.</exception>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    public ContingencyPlan(int risk, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(risk, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(risk, Ticket.MostRisk);
        Risk = risk;
        Text = "";
        Change(text);
    }

    private ContingencyPlan() => Text = "";

    /// <summary>The risk.</summary>
    public int Risk { get; private set; }

    /// <summary>The steps as they were written.</summary>
    public string Text { get; private set; }

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<PlanStep> Steps => [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(StepOf)];

    /// <summary>Writes the steps anew.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    public void Change(string text) => Text = Domain.Text.Required(text, nameof(text), TextLimits.Guidance);

    /// <summary>The line that says a time for its step which nobody can read; none when all can be read.</summary>
    public static string? Unread(string? text) => text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(line => line.Contains(Within, StringComparison.Ordinal) && StepOf(line).WithinSeconds is null);

    /// <summary>True when each step is among those that were done.</summary>
    public bool IsCompleted(IReadOnlyCollection<string> done) => Steps.All(s => done.Contains(s.Text, StringComparer.OrdinalIgnoreCase));

    private static PlanStep StepOf(string line)
    {
        var bar = line.LastIndexOf(Within);
        return bar < 0 ? new(line, null) : new(line[..bar].TrimEnd(), (long?)WrittenDuration.Seconds(line[(bar + 1)..].Trim()));
    }
}

/// <summary>A step of a plan.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="WithinSeconds">How soon after the opening, in seconds; none when no time is set.</param>
public sealed record PlanStep(string Text, long? WithinSeconds);

/// <summary>What staff are told about a topic: what to do and say, what may be offered, and who decides. Each change is a version of its own.</summary>
public sealed class GuidanceCard
{
    /// <summary>Writes a version of a card.</summary>
    /// <param name="topic">The topic that it is about.</param>
    /// <param name="version">Its number among those of the topic, 1 the first.</param>
    /// <param name="words">What it says.</param>
    /// <param name="who">Who wrote it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException">The topic or the steps are blank, or a text is too long.</exception>
    public GuidanceCard(string topic, int version, GuidanceWords words, string who, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(words);
        Topic = Text.Required(topic, nameof(topic));
        (Version, Who, At) = (version, who, at);
        Steps = Text.Required(words.Steps, nameof(words), TextLimits.Guidance);
        Say = Text.Optional(words.Say, nameof(words), TextLimits.Guidance);
        Offer = Text.Optional(words.Offer, nameof(words), TextLimits.Guidance);
        Decides = Text.Optional(words.Decides, nameof(words));
    }

    private GuidanceCard() => (Topic, Steps, Who) = ("", "", "");

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The topic that it is about.</summary>
    public string Topic { get; private set; }

    /// <summary>Its number among those of the topic, 1 the first.</summary>
    public int Version { get; private set; }

    /// <inheritdoc cref="GuidanceWords.Steps"/>
    public string Steps { get; private set; }

    /// <inheritdoc cref="GuidanceWords.Say"/>
    public string? Say { get; private set; }

    /// <inheritdoc cref="GuidanceWords.Offer"/>
    public string? Offer { get; private set; }

    /// <inheritdoc cref="GuidanceWords.Decides"/>
    public string? Decides { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string Who { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What it says.</summary>
    public GuidanceWords Words => new(Steps, Say, Offer, Decides);
}

/// <summary>What a card says.</summary>
/// <param name="Steps">What to do, a step a line.</param>
/// <param name="Say">What to say to the customer.</param>
/// <param name="Offer">What may be offered.</param>
/// <param name="Decides">Who decides what the desk may not.</param>
public sealed record GuidanceWords(string Steps, string? Say, string? Offer, string? Decides);

/// <summary>A card, and whether those who needed it were helped by this version of it.</summary>
/// <param name="Card">The card.</param>
/// <param name="Helped">How many said that it helped.</param>
/// <param name="NotHelped">How many said that it did not.</param>
public sealed record JudgedCard(GuidanceCard Card, int Helped, int NotHelped);

/// <summary>Keeps what staff are told: cards by topic and plans by risk.</summary>
public interface IGuidance
{
    /// <summary>The newest version of each card, those that helped least first.</summary>
    Task<IReadOnlyList<JudgedCard>> CardsAsync(CancellationToken cancellationToken);

    /// <summary>The newest version of the card of a topic; none when there is none.</summary>
    Task<GuidanceCard?> CardAsync(string topic, CancellationToken cancellationToken);

    /// <summary>Writes a new version of the card of a topic, unless it says the same.</summary>
    Task<Outcome> WriteAsync(string topic, GuidanceWords words, Because why, CancellationToken cancellationToken);

    /// <summary>Takes the card of a topic away, with all its versions.</summary>
    Task<Outcome> RemoveAsync(string topic, Because why, CancellationToken cancellationToken);

    /// <summary>Somebody says of a version whether it helped with a ticket; who says it again changes their mind.</summary>
    Task JudgeAsync(int card, string ticket, bool helped, Because why, CancellationToken cancellationToken);

    /// <summary>The plans by risk.</summary>
    Task<IReadOnlyList<ContingencyPlan>> PlansAsync(CancellationToken cancellationToken);

    /// <summary>Writes the plan of a risk anew; blank for none.</summary>
    Task<Outcome> PlanAsync(int risk, string? text, Because why, CancellationToken cancellationToken);
}
