namespace ServiceKpi.Web.Features.Desk;

/// <summary>A card of guidance as somebody types it.</summary>
public sealed class GuidanceForm
{
    /// <summary>The topic.</summary>
    public string? Topic { get; set; }

    /// <summary>What to do, a step a line.</summary>
    public string? Steps { get; set; }

    /// <summary>What to say.</summary>
    public string? Say { get; set; }

    /// <summary>What may be offered.</summary>
    public string? Offer { get; set; }

    /// <summary>Who decides.</summary>
    public string? Decides { get; set; }

    /// <summary>True when the card shall be removed.</summary>
    public bool Removes { get; set; }

    /// <summary>True when it cannot be used.</summary>
    public bool IsFaulty => string.IsNullOrWhiteSpace(Topic) || string.IsNullOrWhiteSpace(Steps) || Topic.Length > TextLimits.Name || Decides?.Length > TextLimits.Name
        || new[] { Steps, Say, Offer }.Any(text => text?.Length > TextLimits.Guidance);

    /// <summary>What it says.</summary>
    public GuidanceWords Words => new(Steps!.ReplaceLineEndings("\n"), Say?.ReplaceLineEndings("\n"), Offer?.ReplaceLineEndings("\n"), Decides);

    /// <summary>The form filled with what holds.</summary>
    public static GuidanceForm Of(GuidanceCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new() { Topic = card.Topic, Steps = card.Steps, Say = card.Say, Offer = card.Offer, Decides = card.Decides };
    }
}
