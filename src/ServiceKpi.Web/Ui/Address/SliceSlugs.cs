namespace ServiceKpi.Web.Ui.Address;

/// <summary>How dimensions of slices are written in addresses and commands. Links are kept and passed on, so a slug never changes.</summary>
internal static class SliceSlugs
{
    /// <summary>The dimensions by slug, in the order offered.</summary>
    public static IReadOnlyDictionary<string, SliceDimension> All { get; } = new Dictionary<string, SliceDimension>
    {
        ["channel"] = SliceDimension.Channel,
        ["kind"] = SliceDimension.Kind,
        ["topic"] = SliceDimension.Topic,
        ["segment"] = SliceDimension.Segment,
        ["customer-kind"] = SliceDimension.CustomerKind,
        ["intermediary"] = SliceDimension.Intermediary,
        ["initiated-by"] = SliceDimension.InitiatedBy,
        ["risk"] = SliceDimension.Risk,
    };

    /// <summary>The slug of a dimension.</summary>
    public static string Of(SliceDimension dimension) => All.First(d => d.Value == dimension).Key;

    /// <summary>The dimension of the slug, or null.</summary>
    public static SliceDimension? DimensionOf(string? slug) => slug is not null && All.TryGetValue(slug, out var dimension) ? dimension : null;
}
