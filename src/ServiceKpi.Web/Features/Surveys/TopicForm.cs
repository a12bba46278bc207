namespace ServiceKpi.Web.Features.Surveys;

/// <summary>A topic of comments as somebody types it.</summary>
public sealed class TopicForm
{
    /// <summary>The topic; 0 of a new one.</summary>
    public int Id { get; set; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>The words by which it is known.</summary>
    public string? Words { get; set; }

    /// <summary>The words that were shown.</summary>
    public string? AsShown { get; set; }

    /// <summary>True when it shall be removed.</summary>
    public bool Removes { get; set; }

    /// <summary>True when whoever removes it knows what goes with it.</summary>
    public bool IsSure { get; set; }

    /// <summary>True when it cannot be used.</summary>
    public bool IsFaulty => string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > TextLimits.ShortName || CommentTopic.Read(Words) is null;

    /// <summary>The form filled with what holds.</summary>
    public static TopicForm Of(CommentTopic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return new() { Id = topic.Id, Name = topic.Name, Words = topic.Words, AsShown = topic.Words };
    }
}
