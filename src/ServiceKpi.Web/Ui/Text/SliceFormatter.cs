namespace ServiceKpi.Web.Ui.Text;

/// <summary>Names parts of tickets and answers in the visitor's language.</summary>
internal sealed class SliceFormatter(Texts texts)
{
    /// <summary>By what they are told apart.</summary>
    public string Of(SliceDimension dimension) => texts["slice." + dimension];

    /// <summary>What those of a slice have.</summary>
    public string Of(Slice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return slice switch
        {
            { Value: null } => texts["slices.unstated"],
            { Dimension: SliceDimension.Channel, Value: { } channel } => texts.NameOfChannel(channel),
            { Dimension: SliceDimension.Topic or SliceDimension.Segment, Value: { } words } => words,
            _ => texts.Find($"slice.{slice.Dimension}.{slice.Value}") ?? slice.Value!,
        };
    }
}
