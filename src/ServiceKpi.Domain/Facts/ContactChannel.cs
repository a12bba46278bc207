namespace ServiceKpi.Domain.Facts;

/// <summary>Tells online channels from the others by their name.</summary>
public static class ContactChannel
{
    private static readonly HashSet<string> Online = new(StringComparer.OrdinalIgnoreCase)
    {
        "app", "chat", "chatbot", "email", "e-mail", "facebook", "form", "instagram", "line", "live chat", "livechat",
        "marketplace", "messenger", "mobile app", "online", "portal", "sms", "social", "social media", "telegram",
        "tiktok", "twitter", "web", "webchat", "web form", "website", "whatsapp", "wa", "x",
        "aplikasi", "daring", "media sosial", "situs", "situs web", "surel",
    };

    /// <summary>
    /// True when the channel reaches the outlet over the internet or by message; false for the counter, telephone and
    /// letters, for names that are not known, and for none.
    /// </summary>
    public static bool IsOnline(string? channel) => channel is not null && Online.Contains(channel.Trim());
}
