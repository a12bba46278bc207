namespace ServiceKpi.Web.Boards;

/// <summary>The channels that tickets came through.</summary>
/// <param name="Rows">The channels, the most frequent first; tickets that state none come last.</param>
/// <param name="Online">Tickets through an online channel.</param>
/// <param name="Stated">Tickets that state their channel.</param>
public sealed record ChannelModel(IReadOnlyList<ChannelModel.Row> Rows, long Online, long Stated)
{
    /// <summary>The model of the counts.</summary>
    public static ChannelModel Of(IReadOnlyList<ChannelCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var all = counts.Sum(c => c.Tickets);
        var most = counts.Count == 0 ? 1 : counts.Max(c => c.Tickets);
        return new ChannelModel(
            [
                .. counts.OrderBy(c => c.Channel is null).Select(c => new Row(
                    c.Channel,
                    c.Channel is null ? null : ContactChannel.IsOnline(c.Channel),
                    c.Tickets,
                    100.0 * c.Tickets / all,
                    100.0 * c.Tickets / most)),
            ],
            counts.Where(c => ContactChannel.IsOnline(c.Channel)).Sum(c => c.Tickets),
            counts.Where(c => c.Channel is not null).Sum(c => c.Tickets));
    }

    /// <summary>A channel among others.</summary>
    /// <param name="Channel">The channel; none for tickets that state none.</param>
    /// <param name="IsOnline">Whether it is online; none where it is not stated.</param>
    /// <param name="Tickets">How many tickets.</param>
    /// <param name="Share">Of all tickets, 0 to 100.</param>
    /// <param name="Bar">The length of the bar, 0 to 100.</param>
    public sealed record Row(string? Channel, bool? IsOnline, long Tickets, double Share, double Bar);
}
